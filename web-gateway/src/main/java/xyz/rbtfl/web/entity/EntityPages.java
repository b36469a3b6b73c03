package xyz.rbtfl.web.entity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.entityservice.Labels;
import xyz.rbtfl.web.entityservice.RemoteEntity;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Page;
import xyz.rbtfl.web.page.Shows;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.remote.Calls;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.storyservice.RemoteCoverage;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The page of an entity: {@code /{locale}/entity/{slug}}. It exists as soon as a story names the entity, even if
 * entity-service does not know it yet or does not answer. Without an answer of story-service, the page shows what
 * entity-service knows, and says that the stories are missing.
 */
@Path("/")
class EntityPages {

    @CheckedTemplate(basePath = "entity")
    private static final class Templates {
        static native TemplateInstance entity(Frame frame, EntityPage page);
    }

    private final StoryService stories;
    private final EntityService entities;
    private final Frames frames;

    EntityPages(StoryService stories, EntityService entities, Frames frames) {
        this.stories = stories;
        this.entities = entities;
        this.frames = frames;
    }

    @GET
    @Path("{locale}/entity/{slug}")
    @Produces("text/html;charset=UTF-8")
    public Uni<Page> get(@RestPath("locale") Reader reader, @RestPath String slug) {
        return stories.getCoverage(slug, reader.locale())
                .onFailure(Failure::isNoAnswer)
                .recoverWithItem(() -> RemoteCoverage.unanswered(slug))
                .chain(coverage -> page(coverage, slug, reader));
    }

    private Uni<Page> page(RemoteCoverage coverage, String slug, Reader reader) {
        return Uni.combine()
                .all()
                .unis(entity(coverage, slug, reader), entities.labels(comentionedSlugs(coverage), reader.locale()))
                .with((entity, labels) -> page(entity, coverage, labels, reader))
                .flatMap(page -> page);
    }

    private Uni<RemoteEntity> entity(RemoteCoverage coverage, String slug, Reader reader) {
        Uni<RemoteEntity> known = entities.findEntity(slug, reader.locale());
        if (coverage.isKnown()) {
            return Calls.optional(known).onItem().ifNull().continueWith(() -> RemoteEntity.stub(slug));
        }
        return known.onItem().ifNull().failWith(() -> unknown(coverage));
    }

    /**
     * An entity that no story names and entity-service does not know is not found; but without an answer of
     * story-service we cannot tell, which is 503.
     */
    private static Failure unknown(RemoteCoverage coverage) {
        return coverage.unanswered()
                ? Failure.unavailable(new IllegalStateException("Nobody can tell whether stories name the entity"))
                : Failure.of(Problem.NOT_FOUND, "Nobody has named such an entity.");
    }

    private static List<String> comentionedSlugs(RemoteCoverage coverage) {
        return coverage.comentioned().stream()
                .map(RemoteCoverage.CoMentioned::slug)
                .toList();
    }

    private Uni<Page> page(RemoteEntity entity, RemoteCoverage coverage, Labels labels, Reader reader) {
        var page = EntityPage.of(entity, coverage, labels, reader);
        var frame = frames.page(reader, "entity/" + entity.slug(), page.label());
        boolean whole = labels.complete() && !coverage.unanswered();
        return Frames.page(
                frame,
                Templates.entity(frame, page),
                whole ? Sharing.WHOLE : Sharing.PARTIAL,
                shows(entity.slug(), coverage));
    }

    private static Shows shows(String slug, RemoteCoverage coverage) {
        return Shows.NOTHING
                .andEntities(List.of(slug))
                .andEntities(comentionedSlugs(coverage))
                .andItems(coverage.about().items())
                .andItems(coverage.mentions().items().stream()
                        .map(RemoteCoverage.Mentioning::story)
                        .toList());
    }
}
