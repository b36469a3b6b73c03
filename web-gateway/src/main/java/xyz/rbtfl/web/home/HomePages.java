package xyz.rbtfl.web.home;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.language.InterfaceLanguages;
import xyz.rbtfl.web.page.Frame;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Page;
import xyz.rbtfl.web.page.Shows;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.remote.Calls;
import xyz.rbtfl.web.response.Shared;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.storyservice.RemoteHeads;
import xyz.rbtfl.web.storyservice.RemoteStoryList;
import xyz.rbtfl.web.storyservice.StoryFilter;
import xyz.rbtfl.web.storyservice.StoryService;

/** The way in: {@code /}, the front page of each locale, and what robots are told. */
@Path("/")
class HomePages {

    private static final int STORIES = 20;
    private static final String ROBOTS = """
        User-agent: *
        Allow: /
        Disallow: /api/
        """;

    @CheckedTemplate(basePath = "home")
    private static final class Templates {
        static native TemplateInstance home(Frame frame, HomePage page);
    }

    private final StoryService stories;
    private final Frames frames;

    HomePages(StoryService stories, Frames frames) {
        this.stories = stories;
        this.frames = frames;
    }

    /** Sends a reader to the front page in the language that suits them best. */
    @GET
    public RestResponse<Void> greet(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        var best = InterfaceLanguages.bestFor(Optional.ofNullable(acceptLanguage));
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Reader.of(best).home())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, Sharing.WHOLE.cacheControl())
                .build();
    }

    @GET
    @Shared
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    public String robots() {
        return ROBOTS;
    }

    /** @param after where the page before it ended; absent on the first */
    @GET
    @Path("{locale}/")
    @Produces("text/html;charset=UTF-8")
    public Uni<Page> get(@RestPath("locale") Reader reader, @RestQuery Optional<String> after) {
        var newest = new StoryFilter(reader.locale(), List.of(), List.of(), List.of(), STORIES, after);
        return Uni.combine()
                .all()
                .unis(stories.stories(newest), Calls.optional(stories.heads(reader.locale())))
                .with((list, heads) -> page(list, Optional.ofNullable(heads), after.isEmpty(), reader))
                .flatMap(page -> page);
    }

    private Uni<Page> page(RemoteStoryList list, Optional<RemoteHeads> heads, boolean first, Reader reader) {
        var frame = frames.page(reader, "", new Text("", reader.words(), reader.dir()));
        var template = Templates.home(frame, HomePage.of(list, heads, first, reader));
        return Frames.page(frame, template, heads.isPresent() ? Sharing.WHOLE : Sharing.PARTIAL, shows(list, heads));
    }

    private static Shows shows(RemoteStoryList list, Optional<RemoteHeads> heads) {
        List<RemoteHeads.Counted> themes = heads.map(RemoteHeads::items).orElse(List.of());
        return Shows.NOTHING
                .andLists()
                .andItems(list.items())
                .andHeads(themes.stream().map(RemoteHeads.Counted::slug).toList());
    }
}
