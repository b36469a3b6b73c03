package xyz.rbtfl.web.imports;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.web.remote.WriteRequest;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;

/** Deletes the editions that an archive lacks, one after the other, each as it was when it was listed. */
final class Mirror {

    private static final long LONGEST_MINUTES = 2;
    private static final int DELETED = 204;

    private final StoryService stories;
    private final ImportRequest request;

    Mirror(StoryService stories, ImportRequest request) {
        this.stories = stories;
        this.request = request;
    }

    boolean isWanted() {
        return request.mode() == ImportRequest.Mode.MIRROR;
    }

    /** Deletes every edition whose file is not among those. */
    void deleteAllBut(Seen files, Sending.Told told) throws IOException {
        Optional<String> after = Optional.empty();
        do {
            RemoteEdition.Page page = await(stories.editions(after, request.authorization()));
            for (RemoteEdition.Listed edition : page.items()) {
                String path = "stories/" + edition.slug() + "." + edition.locale() + ".md";
                if (!files.has(path)) {
                    told.tell(deleted(path, edition));
                }
            }
            after = page.next();
        } while (after.isPresent());
    }

    private ImportLine deleted(String path, RemoteEdition.Listed edition) throws IOException {
        WriteRequest write = new WriteRequest(
                request.authorization(),
                Optional.of("\"" + edition.hash() + "\""),
                Optional.empty(),
                request.dryRun(),
                false);
        return await(stories.deleteEdition(edition.slug(), edition.locale(), write)
                .map(done -> ImportLine.said(path, "deleted", DELETED, "The archive lacks it."))
                .onFailure(Failure.class)
                .recoverWithItem(failure -> kept(path, (Failure) failure)));
    }

    private static ImportLine kept(String path, Failure failure) {
        int status = failure.problem().status();
        return ImportLine.said(path, status >= 500 ? "failed" : "kept", status, String.valueOf(failure.getMessage()));
    }

    private static <T> T await(Uni<T> answer) throws IOException {
        BlockingQueue<Answer<T>> arrived = new LinkedBlockingQueue<>();
        answer.subscribe()
                .with(item -> arrived.add(new Answer<>(item, null)), fault -> arrived.add(new Answer<>(null, fault)));
        try {
            Answer<T> got = arrived.poll(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (got == null || got.item == null) {
                throw new IOException("story-service does not answer", got == null ? null : got.fault);
            }
            return got.item;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Given up", e);
        }
    }

    private record Answer<T>(@Nullable T item, @Nullable Throwable fault) {}
}
