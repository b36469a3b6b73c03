package xyz.rbtfl.web.head;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Page;
import xyz.rbtfl.web.page.Shows;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.storyservice.RemoteHeads;
import xyz.rbtfl.web.storyservice.RemoteStoryList;
import xyz.rbtfl.web.storyservice.StoryFilter;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;

/** The page of a running theme: {@code /{locale}/head/{slug}}. */
@Path("/")
class HeadPages {

    private static final int STORIES = 20;

    @CheckedTemplate(basePath = "head")
    private static final class Templates {
        static native TemplateInstance head(Frame frame, HeadPage page);
    }

    private final StoryService stories;
    private final Frames frames;

    HeadPages(StoryService stories, Frames frames) {
        this.stories = stories;
        this.frames = frames;
    }

    /** @param after where the page before it ended; absent on the first */
    @GET
    @Path("{locale}/head/{slug}")
    @Produces("text/html;charset=UTF-8")
    public Uni<Page> get(@RestPath("locale") Reader reader, @RestPath String slug, @RestQuery Optional<String> after) {
        var itsStories = new StoryFilter(reader.locale(), List.of(slug), List.of(), List.of(), STORIES, after);
        return Uni.combine()
                .all()
                .unis(names(slug), stories.stories(itsStories))
                .with((names, list) -> page(slug, Optional.ofNullable(names), list, reader))
                .flatMap(page -> page);
    }

    /** Null when story-service does not answer in time. Fails when there is no such head. */
    private Uni<RemoteHeads.Names> names(String slug) {
        return stories.getHead(slug, Optional.empty())
                .map(RestResponse::getEntity)
                .onFailure(Failure::isNoAnswer)
                .recoverWithNull();
    }

    private Uni<Page> page(String slug, Optional<RemoteHeads.Names> names, RemoteStoryList list, Reader reader) {
        var page = HeadPage.of(slug, names, list, reader);
        var frame = frames.page(reader, "head/" + slug, page.name());
        return Frames.page(
                frame,
                Templates.head(frame, page),
                names.isPresent() ? Sharing.WHOLE : Sharing.PARTIAL,
                Shows.NOTHING.andHeads(List.of(slug)).andItems(list.items()));
    }
}
