package xyz.rbtfl.web.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.composition.ComposedStory;
import xyz.rbtfl.web.composition.Stories;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Page;
import xyz.rbtfl.web.page.Shows;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.storyservice.RemoteHead;
import xyz.rbtfl.web.storyservice.RemoteStory;

/** The page of one story, {@code /{locale}/n/{slug}}, and its Markdown twin. */
@Path("/")
class StoryPages {

    @CheckedTemplate(basePath = "story")
    private static final class Templates {
        static native TemplateInstance story(Frame frame, StoryPage page, NewsArticle article);
    }

    private final Stories stories;
    private final MarkdownTwin twin;
    private final Frames frames;

    StoryPages(Stories stories, MarkdownTwin twin, Frames frames) {
        this.stories = stories;
        this.twin = twin;
        this.frames = frames;
    }

    /** The edition for the reader's locale, or the one that stands in for it. */
    @GET
    @Path("{locale}/n/{slug}")
    @Produces("text/html;charset=UTF-8")
    public Uni<RestResponse<Page>> get(@RestPath("locale") Reader reader, @RestPath String slug) {
        return stories.get(slug, reader.locale())
                .chain(story -> page(story, reader))
                .map(StoryPages::negotiated);
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

    private Uni<Page> page(ComposedStory composed, Reader reader) {
        RemoteStory story = composed.story();
        var page = StoryPage.of(composed, reader);
        var frame = frames.page(reader, "n/" + story.slug(), page.headline(), story.locale());
        var template = Templates.story(frame, page, NewsArticle.of(story, page, frames));
        return Frames.page(frame, template, composed.sharing(), shows(composed));
    }

    private static Shows shows(ComposedStory composed) {
        RemoteStory story = composed.story();
        return Shows.NOTHING
                .andStories(List.of(story.slug()))
                .andStories(
                        story.related().stream().map(RemoteStory.Related::slug).toList())
                .andEntities(composed.about().stream().map(RemoteLabel::slug).toList())
                .andEntities(
                        composed.mentioned().stream().map(RemoteLabel::slug).toList())
                .andHeads(story.heads().stream().map(RemoteHead::slug).toList());
    }

    private static RestResponse<Page> negotiated(Page page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
