package xyz.rbtfl.web.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import xyz.rbtfl.web.remote.Parcels;
import xyz.rbtfl.web.remote.RemoteParcel;
import xyz.rbtfl.wire.problem.Failure;

/** Makes archives: one at a time, each for as long as its reader takes it, and half an hour at most. */
@Singleton
public class Exports {

    /** What an archive is. */
    public static final String MEDIA_TYPE = "application/x-tar";

    private static final Logger LOG = Logger.getLogger(Exports.class);

    private final Parcels parcels;
    private final String stories;
    private final String entities;
    private final Duration longest;
    private final WorkerExecutor worker;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Exports(
            Parcels parcels,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.rest-client.story-service.url") String stories,
            @ConfigProperty(name = "quarkus.rest-client.entity-service.url") String entities,
            @ConfigProperty(name = "rbtfl.export.longest") Duration longest) {
        this.parcels = parcels;
        this.stories = stories;
        this.entities = entities;
        this.longest = longest;
        worker = vertx.createSharedWorkerExecutor("export", 1, longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * An archive that has begun.
     *
     * @param files how many files it will have, and with a filter at most
     * @param bytes the archive, made while it is taken; what fails in the middle fails here
     */
    public record Begun(long files, Multi<byte[]> bytes) {}

    /**
     * Begins an archive. Whoever gets it subscribes to its bytes, or its connections stay.
     *
     * @param packed whether as gzip
     * @throws Failure 503 where one is under way already, or a service does not answer
     */
    public Uni<Begun> begin(ExportFilter filter, String authorization, boolean packed) {
        return Uni.createFrom().deferred(() -> {
            if (!underWay.compareAndSet(false, true)) {
                throw Failure.unavailable("An export is under way already. Try again when it has ended.", null);
            }
            return open(filter, authorization, packed)
                    .onFailure()
                    .invoke(() -> underWay.set(false))
                    .map(archive -> new Begun(archive.files(), bytes(archive)));
        });
    }

    private Uni<Archive> open(ExportFilter filter, String authorization, boolean packed) {
        return parcels.get(storyAddress(filter), authorization)
                .chain(story -> parcels.get(entityAddress(filter), authorization)
                        .chain(entity -> inWorker(() -> archive(story, entity, filter, packed)))
                        .onFailure()
                        .invoke(story::close));
    }

    private static Archive archive(RemoteParcel story, RemoteParcel entity, ExportFilter filter, boolean packed)
            throws IOException {
        try {
            return new Archive(story, entity, filter, packed);
        } catch (IOException e) {
            entity.close();
            throw e;
        }
    }

    private String storyAddress(ExportFilter filter) {
        UriBuilder address = UriBuilder.fromUri(stories).path("export");
        filter.named().forEach((name, slugs) -> address.queryParam(name, slugs.toArray()));
        return address.queryParam("revisions", filter.revisions()).build().toString();
    }

    private String entityAddress(ExportFilter filter) {
        return UriBuilder.fromUri(entities)
                .path("export")
                .queryParam("revisions", filter.revisions())
                .build()
                .toString();
    }

    private Multi<byte[]> bytes(Archive archive) {
        long begun = System.nanoTime();
        Multi<byte[]> all = Multi.createBy()
                .repeating()
                .uni(() -> inWorker(() -> next(archive, begun)))
                .until(bytes -> bytes.length == 0);
        return all.onFailure()
                .invoke(failure -> LOG.warnf("An export broke off: %s", failure))
                .onTermination()
                .invoke(() -> end(archive));
    }

    private byte[] next(Archive archive, long begun) throws IOException {
        if (System.nanoTime() - begun > longest.toNanos()) {
            throw new IOException("It took longer than " + longest);
        }
        return archive.next();
    }

    private void end(Archive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            LOG.warnf("What an export kept could not be deleted: %s", e);
        } finally {
            underWay.set(false);
        }
    }

    private <T> Uni<T> inWorker(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> worker.executeBlocking(work).toCompletionStage());
    }
}
