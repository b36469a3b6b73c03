package xyz.rbtfl.web.api.story;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.api.Asked;
import xyz.rbtfl.web.api.AskedStories;
import xyz.rbtfl.web.composition.ComposedStory;
import xyz.rbtfl.web.composition.Stories;
import xyz.rbtfl.web.response.Shared;
import xyz.rbtfl.web.storyservice.RemoteStoryList;
import xyz.rbtfl.web.storyservice.StoryFilter;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code /api/v1/stories}: stories to find and to read, composed from both services. */
@Shared
@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stories")
public class StoryResource {

    private final StoryService stories;
    private final Stories composed;

    StoryResource(StoryService stories, Stories composed) {
        this.stories = stories;
        this.composed = composed;
    }

    /**
     * A page of stories, newest first. 400 names the parameter that can't be read; the next page is linked to.
     *
     * @param locale the locale whose readers the list is for, {@code en} when absent
     * @param asked  the filters
     * @param limit  1 to 100, 20 when absent
     * @param after  {@code next} of an earlier answer
     */
    @GET
    @KnownQuery
    @Operation(operationId = "listStories", summary = "Stories, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of stories.",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`: the next page; absent on the last one.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = StoryListView.class)))
    public Uni<RestResponse<StoryListView>> list(
            @QueryParam("locale") String locale,
            @BeanParam AskedStories asked,
            @Parameter(
                            description = "How many.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "" + Asked.MOST_ITEMS,
                                            defaultValue = "" + Asked.DEFAULT_ITEMS))
                    @QueryParam("limit")
                    String limit,
            @Parameter(
                            description = "`next` of an earlier answer.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = Asked.LONGEST_CURSOR))
                    @QueryParam("after")
                    String after,
            UriInfo uri) {
        StoryFilter filter = new StoryFilter(
                Asked.locale(locale),
                asked.heads(),
                asked.entities(),
                asked.mentions(),
                Asked.limit(limit),
                Asked.cursor(after));
        return stories.stories(filter).map(page -> linked(page, uri));
    }

    private static RestResponse<StoryView> answer(ComposedStory story) {
        return RestResponse.ResponseBuilder.ok(StoryView.of(story))
                .header(HttpHeaders.CACHE_CONTROL, story.sharing().cacheControl())
                .build();
    }

    private static RestResponse<StoryListView> linked(RemoteStoryList page, UriInfo uri) {
        RestResponse.ResponseBuilder<StoryListView> answer = RestResponse.ResponseBuilder.ok(StoryListView.of(page));
        page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + nextPage(uri, next) + ">; rel=\"next\""));
        return answer.build();
    }

    // without the host: behind a proxy we may not know by what name we were called
    private static String nextPage(UriInfo uri, String next) {
        URI whole =
                uri.getRequestUriBuilder().replaceQueryParam("after", "{next}").build(next);
        return whole.getRawPath() + "?" + whole.getRawQuery();
    }

    /**
     * A story as readers of a locale get it. 404 when unknown, 410 when all its editions were deleted.
     *
     * @param slug   slug of the story
     * @param locale the wanted locale, {@code en} when absent
     */
    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getStory",
            summary = "A story: one edition whole, and what it names by its name",
            description = "Where the entity service does not answer, labels are slugs made readable.")
    @APIResponse(
            responseCode = "200",
            description = "The story.",
            content = @Content(schema = @Schema(implementation = StoryView.class)))
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<RestResponse<StoryView>> story(@RestPath String slug, @QueryParam("locale") String locale) {
        String wanted = Asked.locale(locale);
        return composed.get(Asked.slug(slug), wanted).map(StoryResource::answer);
    }
}
