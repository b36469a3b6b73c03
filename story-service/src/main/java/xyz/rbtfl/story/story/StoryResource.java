package xyz.rbtfl.story.story;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.list.ListRepository;
import xyz.rbtfl.story.list.PageKey;
import xyz.rbtfl.story.list.StoryFilter;
import xyz.rbtfl.story.list.StoryList;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /stories} and {@code GET /stories/{slug}}. */
@Path("/stories")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {

    private static final int MOST = 100;

    private final StoryRepository stories;
    private final ListRepository lists;

    StoryResource(StoryRepository stories, ListRepository lists) {
        this.stories = stories;
        this.lists = lists;
    }

    /**
     * Stories, newest first, each by the edition that a reader of the locale would be shown. A story is in a list when
     * any of its editions has what the filter asks for.
     *
     * @param locale  the reader's locale, default {@code en}
     * @param heads   only stories of one of these heads
     * @param about   only stories about one of these entities
     * @param mention only stories whose text links to one of these entities
     * @param limit   1 to 100 stories
     * @param after   {@code next} of an earlier answer
     */
    @GET
    @Operation(
            operationId = "listStories",
            summary = "Stories, newest first, each by the edition that a reader would be shown")
    @APIResponseSchema(value = StoryList.class, responseDescription = "A page; `next` is the cursor to go on with.")
    public Uni<StoryList> list(
            @QueryParam("locale") @DefaultValue("en") String locale,
            @QueryParam("head") List<String> heads,
            @QueryParam("entity") List<String> about,
            @QueryParam("mention") List<String> mention,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("after") Optional<String> after) {
        if (limit < 1 || limit > MOST) {
            throw Failure.badParameter("limit", "is a number from 1 to " + MOST + ".");
        }
        return lists.page(
                new StoryFilter(heads, about, mention), Asked.readersLocale(locale), after.map(PageKey::of), limit);
    }

    /** One story. 404 when it never existed, 410 when all its editions were deleted. */
    @GET
    @Path("{slug}")
    @Operation(operationId = "getStory", summary = "One story by the edition that a reader of the locale is shown")
    @APIResponseSchema(value = StoryView.class, responseDescription = "The story.")
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<StoryView> story(
            @PathParam("slug") String slug, @QueryParam("locale") @DefaultValue("en") String locale) {
        return stories.getStory(Asked.slug(slug), Asked.readersLocale(locale));
    }
}
