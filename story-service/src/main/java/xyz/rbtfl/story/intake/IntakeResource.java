package xyz.rbtfl.story.intake;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.story.address.Asked;
import xyz.rbtfl.story.batch.Draft;
import xyz.rbtfl.story.batch.Submission;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;
import xyz.rbtfl.wire.turn.Caller;
import xyz.rbtfl.wire.turn.Turns;

/**
 * {@code PUT} and {@code DELETE /stories/{slug}/editions/{locale}}, for editors. Refusals come in this order, a dry
 * run's too: 401 and 403, 413 and 415, 400 and 422, 428 and 412.
 */
@Path("/stories/{slug}/editions/{locale}")
@RolesAllowed("editor")
@KnownQuery
public class IntakeResource {

    private final DraftReader drafts;
    private final GroupCommit commits;
    private final Turns documents;
    private final CurrentVertxRequest request;

    IntakeResource(DraftReader drafts, GroupCommit commits, Turns documents, CurrentVertxRequest request) {
        this.drafts = drafts;
        this.commits = commits;
        this.documents = documents;
        this.request = request;
    }

    /**
     * Stores an edition: 201 when it is new or was deleted, else 200.
     *
     * @param ifMatch   {@code ETag} of what this overwrites, of either form, or {@code *}
     * @param ifNoneMatch {@code ETag} of what must not be there, or {@code *}
     * @param mediaType {@code text/markdown} or {@code application/json}
     * @param dryRun    whether to answer without storing
     * @param strict    whether to refuse what would be repaired
     */
    @PUT
    @Operation(operationId = "putEdition", summary = "Store an edition, sent as Markdown or JSON")
    @RequestBody(
            required = true,
            description = "At most 1 MiB.",
            content = {
                @Content(mediaType = DraftReader.MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as what was stored.",
            content = @Content(schema = @Schema(implementation = IntakeResult.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = IntakeResult.class)))
    @Consumes(MediaType.WILDCARD)
    @BodyTypes({DraftReader.MARKDOWN, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<IntakeResult>> put(
            @PathParam("slug") String slug,
            @PathParam("locale") String locale,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            @QueryParam("dry_run") boolean dryRun,
            @QueryParam("strict") boolean strict,
            byte[] body) {
        requireAddress(slug, locale);
        requireSize(body);
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        RoutingContext caller = request.getCurrent();
        Uni<IntakeResult> accepted = documents.inTurn(
                body.length,
                () -> drafts.read(body, mediaType, slug, locale, strict)
                        .chain(draft -> accept(draft, precondition, dryRun, caller)));
        return Caller.whileThere(caller, accepted).map(result -> RestResponse.status(statusOf(result), result));
    }

    // his turn ends when he leaves, even while his document waits
    private Uni<IntakeResult> accept(Draft draft, Precondition precondition, boolean dryRun, RoutingContext caller) {
        return Caller.orGone(caller, commits.accept(new Submission.Put(draft, precondition, dryRun)))
                .map(outcome -> IntakeResult.of(draft, outcome));
    }

    /**
     * Deletes an edition: 204, and 410 from then on.
     *
     * @param ifMatch {@code ETag} of what this deletes, of either form, or {@code *}
     * @param ifNoneMatch {@code ETag} of what must not be there, or {@code *}
     * @param dryRun  whether to answer without deleting
     */
    @DELETE
    @Operation(operationId = "deleteEdition", summary = "Delete an edition; its revisions stay")
    @APIResponse(responseCode = "204", description = "Deleted, or would be.")
    @APIResponse(responseCode = "410", ref = "Gone")
    public Uni<Void> delete(
            @PathParam("slug") String slug,
            @PathParam("locale") String locale,
            @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) List<String> ifNoneMatch,
            @QueryParam("dry_run") boolean dryRun) {
        requireAddress(slug, locale);
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        return Caller.whileThere(
                        request.getCurrent(),
                        commits.accept(new Submission.Deletion(new Place(slug, locale), precondition, dryRun)))
                .replaceWithVoid();
    }

    private static RestResponse.Status statusOf(IntakeResult result) {
        return result.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private static void requireAddress(String slug, String locale) {
        Asked.slug(slug);
        Asked.locale(locale);
    }

    private static void requireSize(byte[] body) {
        if (body.length > MarkdownReader.MAX_BYTES) {
            throw Failure.of(
                    Problem.TOO_LARGE,
                    "A document has at most " + MarkdownReader.MAX_BYTES + " bytes; this one has " + body.length + ".");
        }
    }
}
