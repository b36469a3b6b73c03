package xyz.rbtfl.entity.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.parcel.FileAnswer;
import xyz.rbtfl.wire.parcel.FileAnswers;
import xyz.rbtfl.wire.parcel.ParcelReader;
import xyz.rbtfl.wire.parcel.SentParcel;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Explained;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.BodyTypes;
import xyz.rbtfl.wire.request.KnownQuery;

/** {@code POST /batches}, for editors: entities that come together, each with an answer of its own. */
@Path("/batches")
@RolesAllowed("editor")
@KnownQuery
public class BatchResource {

    private static final Pattern PATH = Pattern.compile("entities/([^/.]+)[.]json");

    private final EntityFiles entities;
    private final Explained explained;

    BatchResource(EntityFiles entities, Explained explained) {
        this.entities = entities;
        this.explained = explained;
    }

    /**
     * Takes the files of a parcel, in their order.
     *
     * @param overwrite whether a file replaces what is stored under its name; otherwise what differs, 428, stays so
     * @param dryRun    whether to answer without storing
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(value = "text/plain", mostBytes = SentParcel.MOST_BYTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptBatch", summary = "Store many entities, each with an answer of its own")
    @RequestBody(
            required = true,
            description = "A parcel of at most 128 files in the layout of an export.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "`items`: for each file, in their order, its `path`, the `status` that a PUT of it alone "
                    + "would have had, and the `outcome` or the `problem`.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<FileAnswers> accept(
            @QueryParam("overwrite") boolean overwrite, @QueryParam("dry_run") boolean dryRun, byte[] parcel) {
        List<ParcelReader.File> files = SentParcel.files(parcel);
        Precondition precondition = overwrite ? Precondition.OVERWRITING : Precondition.NONE;
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> answer(file, precondition, dryRun))
                .collect()
                .asList()
                .map(FileAnswers::new);
    }

    private Uni<FileAnswer> answer(ParcelReader.File file, Precondition precondition, boolean dryRun) {
        return Uni.createFrom()
                .deferred(() -> entities.accept(slug(file), file.content(), precondition, dryRun))
                .map(result -> FileAnswer.taken(file.path(), result.outcome() == Outcome.CREATED, result))
                .onFailure()
                .recoverWithItem(fault -> FileAnswer.refused(file.path(), explained.document(fault, file.path())));
    }

    private static String slug(ParcelReader.File file) {
        Matcher path = PATH.matcher(file.path());
        if (!path.matches()) {
            throw Failure.of(Problem.REFUSED, "No file of this service is called so.");
        }
        return path.group(1);
    }
}
