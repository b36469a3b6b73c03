package xyz.rbtfl.story.head;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.story.change.ChangeSignal;
import xyz.rbtfl.story.intake.Precondition;
import xyz.rbtfl.story.story.Asked;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.KnownQuery;
import xyz.rbtfl.wire.request.Takes;

/** {@code GET /heads}, {@code GET} and {@code PUT /heads/{slug}}. */
@Path("/heads")
@KnownQuery
@Produces(MediaType.APPLICATION_JSON)
public class HeadResource {

    private static final int MAX_BYTES = 64 * 1024;

    private final HeadRepository heads;
    private final HeadNaming naming;
    private final ChangeSignal signal;

    HeadResource(HeadRepository heads, HeadNaming naming, ChangeSignal signal) {
        this.heads = heads;
        this.naming = naming;
        this.signal = signal;
    }

    /** The heads with the newest stories, by their names nearest to a locale. */
    @GET
    public Uni<HeadList> list(@QueryParam("locale") @DefaultValue("en") String locale) {
        return heads.listHeads(Asked.readersLocale(locale));
    }

    /** One head with all its names. 404 when there is none. */
    @GET
    @Path("{slug}")
    public Uni<RestResponse<HeadView>> head(@PathParam("slug") String slug, @Context Request request) {
        return heads.getHead(Asked.slug(slug)).map(head -> answer(head, request));
    }

    private static RestResponse<HeadView> answer(HeadView head, Request request) {
        EntityTag etag = new EntityTag(new HeadNames(head.names()).hash());
        Response.ResponseBuilder unmet = request.evaluatePreconditions(etag);
        return (unmet == null
                        ? RestResponse.ResponseBuilder.ok(head)
                        : RestResponse.ResponseBuilder.<HeadView>create(
                                unmet.build().getStatus()))
                .tag(etag)
                .build();
    }

    /**
     * Gives a head its names: 201 when it is new, else 200. 409 when another head has one of them.
     *
     * @param body {@code {"names": {"en": "…"}}} in JSON
     */
    @PUT
    @Path("{slug}")
    @RolesAllowed("editor")
    @Consumes(MediaType.WILDCARD)
    @Takes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<HeadResult>> put(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @QueryParam("dry_run") boolean dryRun,
            byte[] body) {
        Asked.slug(slug);
        if (body.length > MAX_BYTES) {
            throw Failure.of(
                    Problem.TOO_LARGE, "A head has at most " + MAX_BYTES + " bytes; this one has " + body.length + ".");
        }
        return naming.name(slug, HeadNames.of(body), Precondition.of(ifMatch), dryRun)
                .invoke(result -> tell(result, dryRun))
                .map(result -> RestResponse.status(statusOf(result), result));
    }

    private static RestResponse.Status statusOf(HeadResult result) {
        return result.isCreation() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private void tell(HeadResult result, boolean dryRun) {
        if (!dryRun && !result.isUnchanged()) {
            signal.changed();
        }
    }
}
