package xyz.rbtfl.web.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import xyz.rbtfl.web.archive.ArchiveBounds;
import xyz.rbtfl.web.archive.ArchiveForm;
import xyz.rbtfl.web.archive.ArchiveReader;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.edge.StreamedBody;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Lets archives in, a few at once. */
@Singleton
public class Imports {

    /** The form of the answer: a JSON object in each line. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(Imports.class);
    private static final long LONGEST_DAYS = 7;

    private final StoryService stories;
    private final EntityService entities;
    private final ImportSettings settings;
    private final ObjectMapper json;
    private final WorkerExecutor worker;
    private final AtomicInteger underWay = new AtomicInteger();

    Imports(StoryService stories, EntityService entities, ImportSettings settings, ObjectMapper json, Vertx vertx) {
        this.stories = stories;
        this.entities = entities;
        this.settings = settings;
        this.json = json;
        worker = vertx.createSharedWorkerExecutor("import", settings.atOnce(), LONGEST_DAYS, TimeUnit.DAYS);
    }

    /**
     * Begins an import of the body of a request, in its event loop. Whoever gets the lines subscribes to them.
     *
     * @return the lines of the answer, some at a time, with no line end behind them, which the framework adds; whoever
     *     cancels them ends the import
     * @throws Failure 503 where as many are under way as may be, 400 and 415 where the body is no such archive
     */
    public Uni<Multi<byte[]>> begin(RoutingContext exchange, ArchiveForm form, ImportRequest request) {
        if (underWay.incrementAndGet() > settings.atOnce()) {
            underWay.decrementAndGet();
            throw Failure.unavailable("Other imports are under way. Try again when one has ended.", null);
        }
        StreamedBody body = StreamedBody.of(exchange, settings.patience());
        ArchiveBounds bounds =
                new ArchiveBounds(settings.mostFiles(), settings.mostBytes().asLongValue());
        Lines lines = new Lines(settings.mostWaiting().asLongValue(), settings.patience());
        exchange.addEndHandler(answered -> end(lines));
        // begun in any case, also where the caller has gone before it could: what has begun ends by itself
        CompletionStage<Multi<byte[]>> begun = worker.executeBlocking(
                        () -> ArchiveReader.open(body, form, bounds), false)
                .map(archive -> lines(archive, request, lines))
                .onFailure(fault -> underWay.decrementAndGet())
                .toCompletionStage();
        return Uni.createFrom()
                .completionStage(begun)
                .onFailure(IOException.class)
                .transform(
                        fault -> Failure.of(Problem.BAD_REQUEST, "The archive cannot be read: " + fault.getMessage()));
    }

    private Multi<byte[]> lines(ArchiveReader archive, ImportRequest request, Lines lines) {
        ImportRun run = new ImportRun(
                archive, toStories(request), toEntities(request), new Mirror(stories, request), lines, json);
        worker.executeBlocking(
                        () -> {
                            run.run();
                            return true;
                        },
                        false)
                .onComplete(done -> underWay.decrementAndGet());
        return Multi.createBy()
                .repeating()
                .uni(lines::next)
                .until(bytes -> bytes.length == 0)
                .map(some -> Arrays.copyOf(some, some.length - 1))
                .onCancellation()
                .invoke(run::leave);
    }

    private Sending toStories(ImportRequest request) {
        return new Sending(
                parcel -> stories.batch(
                        parcel, request.overwrites(), request.dryRun(), request.strict(), request.authorization()),
                settings);
    }

    private Sending toEntities(ImportRequest request) {
        return new Sending(
                parcel -> entities.batch(parcel, request.overwrites(), request.dryRun(), request.authorization()),
                settings);
    }

    private static void end(Lines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            LOG.warnf("What an import kept could not be deleted: %s", e);
        }
    }
}
