package xyz.rbtfl.web.entity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.entityservice.RemoteEntity;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Reader;
import xyz.rbtfl.web.problem.Failure;
import xyz.rbtfl.web.problem.Problem;
import xyz.rbtfl.web.storyservice.RemoteCoverage;
import xyz.rbtfl.web.storyservice.StoryService;

/**
 * The page of an entity: {@code /{locale}/entity/{slug}}. It stands as soon as a story names the entity, whether
 * entity-service has heard of it or not, and whether that answers or not.
 */
@Path("/")
class EntityPages {

    /** As long as a reader should wait for what the stories do not know. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

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
    public Uni<String> get(@RestPath("locale") Reader reader, @RestPath String slug) {
        return stories.getCoverage(slug, reader.locale()).chain(coverage -> page(coverage, slug, reader));
    }

    private Uni<String> page(RemoteCoverage coverage, String slug, Reader reader) {
        return Uni.combine()
                .all()
                .unis(entity(coverage, slug, reader), entities.labels(named(coverage), reader.locale()))
                .with((entity, labels) -> EntityPage.of(entity, coverage, labels, reader))
                .chain(page -> html(page, slug, reader));
    }

    /** An entity that stories name exists; of any other, entity-service has the last word. */
    private Uni<RemoteEntity> entity(RemoteCoverage coverage, String slug, Reader reader) {
        Uni<RemoteEntity> known = entities.findEntity(slug, reader.locale());
        return coverage.isKnown()
                ? known.ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .recoverWithNull()
                        .onItem()
                        .ifNull()
                        .continueWith(() -> RemoteEntity.stub(slug))
                : known.onItem()
                        .ifNull()
                        .failWith(() -> Failure.of(Problem.NOT_FOUND, "Nobody has named such an entity."));
    }

    private static List<String> named(RemoteCoverage coverage) {
        return coverage.comentioned().stream()
                .map(RemoteCoverage.CoMentioned::slug)
                .toList();
    }

    private Uni<String> html(EntityPage page, String slug, Reader reader) {
        var frame = frames.page(reader, "entity/" + slug, page.label());
        return Frames.html(frame, Templates.entity(frame, page));
    }
}
