package xyz.rbtfl.web.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Reader;
import xyz.rbtfl.web.storyservice.RemoteStory;
import xyz.rbtfl.web.storyservice.StoryService;

/** The page of one story: {@code /{locale}/n/{slug}}. */
@Path("/{locale}/n")
class StoryPages {

    @CheckedTemplate(basePath = "story")
    private static final class Templates {
        static native TemplateInstance story(Frame frame, StoryPage page, NewsArticle article);
    }

    private final StoryService stories;
    private final EntityService entities;
    private final Frames frames;

    StoryPages(StoryService stories, EntityService entities, Frames frames) {
        this.stories = stories;
        this.entities = entities;
        this.frames = frames;
    }

    /** The edition for the reader's locale, or the one that stands in for it. */
    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<TemplateInstance> get(@RestPath("locale") Reader reader, @RestPath String slug) {
        return stories.getStory(slug, reader.locale())
            .chain(story -> labelled(story, reader));
    }

    private Uni<TemplateInstance> labelled(RemoteStory story, Reader reader) {
        return entities.labels(Surroundings.entitiesOf(story.edition()), reader.locale())
            .map(labels -> page(story, labels, reader));
    }

    private TemplateInstance page(RemoteStory story, Map<String, RemoteLabel> labels, Reader reader) {
        var page = StoryPage.of(story, labels, reader);
        var frame = frames.page(reader, "n/" + story.slug(), page.headline(), story.locale());
        return frame.spoken(Templates.story(frame, page, NewsArticle.of(story, page, frames)));
    }
}
