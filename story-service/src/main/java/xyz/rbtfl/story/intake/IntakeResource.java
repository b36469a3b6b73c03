package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.story.change.ChangeSignal;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.KnownQuery;
import xyz.rbtfl.wire.request.Takes;

/**
 * {@code PUT} and {@code DELETE /stories/{slug}/editions/{locale}}, for editors. Refusals come in this order, a dry run's
 * too: 401 and 403, 413 and 415, 400 and 422, 428 and 412.
 */
@Path("/stories/{slug}/editions/{locale}")
@RolesAllowed("editor")
@KnownQuery
public class IntakeResource {

    private final DraftReader drafts;
    private final Intake intake;
    private final Workload workload;
    private final ChangeSignal signal;
    private final IntakeMeter meter;

    IntakeResource(DraftReader drafts, Intake intake, Workload workload, ChangeSignal signal, IntakeMeter meter) {
        this.drafts = drafts;
        this.intake = intake;
        this.workload = workload;
        this.signal = signal;
        this.meter = meter;
    }

    /**
     * Stores an edition: 201 when it is new or was deleted, else 200.
     *
     * @param ifMatch   {@code ETag} of what this overwrites, of either form, or {@code *}
     * @param mediaType {@code text/markdown} or {@code application/json}
     * @param dryRun    whether to answer without storing
     * @param strict    whether to refuse what would be repaired
     */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @Takes({DraftReader.MARKDOWN, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<IntakeResult>> put(
            @PathParam("slug") String slug,
            @PathParam("locale") String locale,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType mediaType,
            @QueryParam("dry_run") boolean dryRun,
            @QueryParam("strict") boolean strict,
            byte[] body) {
        requireAddress(slug, locale);
        return workload.inTurn(
                        body.length,
                        () -> drafts.read(body, mediaType, slug, locale, strict)
                                .chain(draft -> intake.accept(draft, Precondition.of(ifMatch), dryRun)))
                .invoke(result -> tell(result, dryRun))
                .map(result -> RestResponse.status(statusOf(result), result));
    }

    /**
     * Deletes an edition: 204, and 410 from then on.
     *
     * @param ifMatch {@code ETag} of what this deletes, of either form, or {@code *}
     * @param dryRun  whether to answer without deleting
     */
    @DELETE
    public Uni<Void> delete(
            @PathParam("slug") String slug,
            @PathParam("locale") String locale,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @QueryParam("dry_run") boolean dryRun) {
        requireAddress(slug, locale);
        return intake.delete(slug, locale, Precondition.of(ifMatch), dryRun).invoke(() -> tellOfDeletion(dryRun));
    }

    private void tellOfDeletion(boolean dryRun) {
        if (!dryRun) {
            signal.changed();
        }
    }

    private void tell(IntakeResult result, boolean dryRun) {
        if (dryRun) {
            return;
        }
        meter.accepted(result.outcome());
        if (result.outcome() != Outcome.UNCHANGED) {
            signal.changed();
        }
    }

    private static RestResponse.Status statusOf(IntakeResult result) {
        return result.outcome() == Outcome.CREATED ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private static void requireAddress(String slug, String locale) {
        if (!Slug.isValid(slug)) {
            throw Failure.of(
                    Problem.NOT_FOUND,
                    "`" + slug + "` cannot be a story's slug: lower-case letters and digits"
                            + " in groups joined by hyphens, at most 120 characters.");
        }
        if (!LanguageTag.isWellFormed(locale)
                || !LanguageTag.canonicalCase(locale).equals(locale)) {
            throw Failure.of(
                    Problem.NOT_FOUND,
                    "`" + locale + "` is no locale: a BCP 47 language tag in canonical case," + " such as `zh-Hant`.");
        }
    }
}
