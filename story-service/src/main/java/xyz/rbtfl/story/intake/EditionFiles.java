package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.batch.Answer;
import xyz.rbtfl.story.batch.Draft;
import xyz.rbtfl.story.batch.Intake;
import xyz.rbtfl.story.batch.Submission;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.turn.Turns;

/** Takes editions that come together as files, in one transaction, each as a {@code PUT} of it would be taken. */
@ApplicationScoped
public class EditionFiles {

    private static final MediaType MARKDOWN = MediaType.valueOf(DraftReader.MARKDOWN);

    /** How many are read at once: it is work for processors, of which there are few. */
    private static final int READ_AT_ONCE = 4;

    private final DraftReader drafts;
    private final Intake intake;
    private final Turns documents;

    EditionFiles(DraftReader drafts, Intake intake, Turns documents) {
        this.drafts = drafts;
        this.intake = intake;
        this.documents = documents;
    }

    /** One of them. */
    public record EditionFile(String slug, String locale, byte[] document) {}

    /**
     * What became of one.
     *
     * @param result what it did; absent where it was refused
     * @param fault  why it was not taken, as for a {@code PUT}: 404, 413, 422, 428 or 412; null where it was
     */
    public record Taken(
            Optional<IntakeResult> result, @Nullable Throwable fault) {}

    /** One that was read, or not. */
    private record Read(@Nullable Draft draft, @Nullable Throwable fault) {}

    /**
     * Stores editions, unless they are what is stored already. Two of one place are taken in their order.
     *
     * @param files  at most {@link Intake#MOST}
     * @param dryRun whether to answer without storing
     * @param strict whether to refuse what would be repaired
     * @return an answer to each, in their order
     * @throws Failure 503 where too many documents wait already
     */
    public Uni<List<Taken>> accept(List<EditionFile> files, Precondition precondition, boolean dryRun, boolean strict) {
        int bytes = files.stream().mapToInt(file -> file.document().length).sum();
        return documents.inTurn(bytes, () -> read(files, strict).chain(read -> submit(read, precondition, dryRun)));
    }

    private Uni<List<Read>> read(List<EditionFile> files, boolean strict) {
        return Uni.join()
                .all(files.stream().map(file -> read(file, strict)).toList())
                .usingConcurrencyOf(READ_AT_ONCE)
                .andFailFast();
    }

    private Uni<Read> read(EditionFile file, boolean strict) {
        return Uni.createFrom()
                .deferred(() -> {
                    requireFit(file);
                    return drafts.read(file.document(), MARKDOWN, file.slug(), file.locale(), strict);
                })
                .map(draft -> new Read(draft, null))
                .onFailure()
                .recoverWithItem(fault -> new Read(null, fault));
    }

    private static void requireFit(EditionFile file) {
        Asked.slug(file.slug());
        Asked.locale(file.locale());
        if (file.document().length > MarkdownReader.MAX_BYTES) {
            throw Failure.of(
                    Problem.TOO_LARGE,
                    "A document has at most " + MarkdownReader.MAX_BYTES + " bytes; this one has "
                            + file.document().length + ".");
        }
    }

    private Uni<List<Taken>> submit(List<Read> read, Precondition precondition, boolean dryRun) {
        List<Submission> batch = new ArrayList<>();
        for (Read one : read) {
            if (one.draft() != null) {
                batch.add(new Submission.Put(one.draft(), precondition, dryRun));
            }
        }
        return batch.isEmpty()
                ? Uni.createFrom().item(taken(read, List.of()))
                : intake.accept(batch).map(answers -> taken(read, answers));
    }

    private static List<Taken> taken(List<Read> read, List<Answer> answers) {
        List<Taken> taken = new ArrayList<>();
        int next = 0;
        for (Read one : read) {
            Draft draft = one.draft();
            if (draft == null) {
                taken.add(new Taken(Optional.empty(), one.fault()));
            } else {
                taken.add(taken(draft, answers.get(next)));
                next++;
            }
        }
        return taken;
    }

    private static Taken taken(Draft draft, Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            return new Taken(Optional.of(IntakeResult.of(draft, accepted.outcome())), null);
        }
        return new Taken(Optional.empty(), ((Answer.Refused) answer).failure());
    }
}
