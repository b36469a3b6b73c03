package xyz.rbtfl.story.coverage;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code GET /entities/{slug}/coverage}: what stories say about an entity. */
@Path("/entities/{slug}/coverage")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    private static final int MOST_FORMER = 100;

    private final CoverageRepository coverage;

    CoverageResource(CoverageRepository coverage) {
        this.coverage = coverage;
    }

    /**
     * Stories about an entity, stories that mention it, and what it is listed with.
     *
     * @param slug   the entity's present slug; 404 when it can be none
     * @param also   slugs that it had before, at most {@value #MOST_FORMER}
     * @param locale the reader's locale
     */
    @GET
    @Operation(
            operationId = "getCoverage",
            summary = "What stories say about an entity; empty for one that they have not named")
    @APIResponseSchema(
            value = CoverageView.class,
            responseDescription = "What stories say; empty lists where they say nothing.")
    public Uni<CoverageView> coverage(
            @PathParam("slug") String slug,
            @QueryParam("also") List<String> also,
            @QueryParam("locale") @DefaultValue("en") String locale) {
        if (also.size() > MOST_FORMER) {
            throw Failure.badParameter("also", "is given at most " + MOST_FORMER + " times.");
        }
        List<String> all = Stream.concat(
                        Stream.of(Asked.slug(slug)), also.stream().map(former -> Asked.slugOf("also", former)))
                .distinct()
                .toList();
        return coverage.coverageOf(slug, all, Asked.readersLocale(locale));
    }
}
