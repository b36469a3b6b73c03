package xyz.rbtfl.entity.change;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import xyz.rbtfl.wire.change.ChangeFeed;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /changes}: the feed for followers. */
@Path("/changes")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private final ChangeFeed feed;

    ChangeResource(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * The changes after a cursor, oldest first.
     *
     * @param after {@code next} of an earlier answer; absent starts at the beginning, {@code now} at the end. 400 when
     *              it is none, 410 when it comes from another database, or from before a restore
     * @param limit 1 to 1000 changes
     * @param wait  0 to 30 seconds to wait for a change where there is none yet; 503 when too many readers wait
     */
    @GET
    @Operation(operationId = "listChanges", summary = "The changes after a cursor, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "`next` is the cursor to go on with",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<String> changes(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("wait") @DefaultValue("0") int wait) {
        return feed.read(after, limit, wait);
    }
}
