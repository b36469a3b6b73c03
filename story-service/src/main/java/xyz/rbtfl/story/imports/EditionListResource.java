package xyz.rbtfl.story.imports;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /editions}, for editors: everything that is stored, by name. */
@Path("/editions")
@KnownQuery
public class EditionListResource {

    private static final int LIMIT = 1_000;
    private static final Pattern CURSOR = Pattern.compile("([a-z0-9-]{1,200})/([A-Za-z0-9-]{2,35})");

    private final StoredRepository stored;

    EditionListResource(StoredRepository stored) {
        this.stored = stored;
    }

    /**
     * The next thousand editions.
     *
     * @param after {@code next} of the page before; empty for the first one
     */
    @GET
    @RolesAllowed("editor")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listEditions", summary = "All editions, by story and locale, a thousand at a time")
    @APIResponseSchema(value = EditionList.class, responseDescription = "Editions with their hashes.")
    public Uni<EditionList> list(@QueryParam("after") @DefaultValue("-/en") String after) {
        Matcher cursor = CURSOR.matcher(after);
        if (!cursor.matches()) {
            throw Failure.badParameter("after", "is the `next` of an earlier answer.");
        }
        return stored.after(cursor.group(1), cursor.group(2), LIMIT).map(items -> EditionList.of(items, LIMIT));
    }
}
