package xyz.rbtfl.web.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Reader;
import xyz.rbtfl.web.storyservice.RemoteStory;
import xyz.rbtfl.web.storyservice.StoryService;

/** The page of one story, {@code /{locale}/n/{slug}}, and its Markdown twin. */
@Path("/")
class StoryPages {

    @CheckedTemplate(basePath = "story")
    private static final class Templates {
        static native TemplateInstance story(Frame frame, StoryPage page, NewsArticle article);
    }

    private final StoryService stories;
    private final EntityService entities;
    private final MarkdownTwin twin;
    private final Frames frames;

    StoryPages(StoryService stories, EntityService entities, MarkdownTwin twin, Frames frames) {
        this.stories = stories;
        this.entities = entities;
        this.twin = twin;
        this.frames = frames;
    }

    /** The edition for the reader's locale, or the one that stands in for it. */
    @GET
    @Path("{locale}/n/{slug}")
    @Produces("text/html;charset=UTF-8")
    public Uni<RestResponse<String>> get(@RestPath("locale") Reader reader, @RestPath String slug) {
        return stories.getStory(slug, reader.locale())
                .chain(story -> labelled(story, reader))
                .map(StoryPages::html);
    }

    /** The document of the edition, for whoever asks for {@code text/markdown}. */
    @GET
    @Path("{locale}/n/{slug}")
    @Produces("text/markdown;charset=UTF-8;qs=0.9")
    public Uni<RestResponse<byte[]>> getMarkdown(
            @RestPath("locale") Reader reader,
            @RestPath String slug,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch) {
        return twin.get(slug, reader.locale(), ifNoneMatch);
    }

    /** The same document under its own address. */
    @GET
    @Path("{locale}/n/{slug}.md")
    public Uni<RestResponse<byte[]>> getTwin(
            @RestPath("locale") Reader reader,
            @RestPath String slug,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) Optional<String> ifNoneMatch) {
        return twin.get(slug, reader.locale(), ifNoneMatch);
    }

    private Uni<String> labelled(RemoteStory story, Reader reader) {
        return entities.labels(Surroundings.entitiesOf(story.edition()), reader.locale())
                .chain(labels -> page(story, labels, reader));
    }

    private Uni<String> page(RemoteStory story, Map<String, RemoteLabel> labels, Reader reader) {
        var page = StoryPage.of(story, labels, reader);
        var frame = frames.page(reader, "n/" + story.slug(), page.headline(), story.locale());
        return Frames.html(frame, Templates.story(frame, page, NewsArticle.of(story, page, frames)));
    }

    private static RestResponse<String> html(String page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
