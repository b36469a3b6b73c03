package xyz.rbtfl.story.change;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** {@code GET /changes}: the feed for followers. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * The changes after a cursor, oldest first.
     *
     * @param after {@code next} of an earlier answer; absent starts at the beginning. 400 when it is none, 410 when it
     *              comes from another database
     * @param limit 1 to 1000 changes
     * @param wait  0 to 30 seconds to wait for a change where there is none yet
     */
    @GET
    @Operation(operationId = "listChanges", summary = "The changes after a cursor, oldest first")
    @APIResponseSchema(value = ChangePage.class, responseDescription = "`next` is the cursor to go on with.")
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<ChangePage> changes(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("wait") @DefaultValue("0") int wait) {
        require(limit >= 1 && limit <= MOST, "`limit` is a number from 1 to " + MOST + ".");
        require(
                wait >= 0 && wait <= LONGEST_WAIT_SECONDS,
                "`wait` is a number of seconds from 0 to " + LONGEST_WAIT_SECONDS + ".");
        return feed.after(Cursor.of(after), limit, Instant.now().plusSeconds(wait));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw Failure.of(Problem.BAD_REQUEST, rule);
        }
    }
}
