package xyz.rbtfl.story.imports;

import static xyz.rbtfl.story.imports.SentFile.Kind.EDITION;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.story.head.HeadNaming;
import xyz.rbtfl.story.intake.EditionFiles;
import xyz.rbtfl.story.intake.EditionFiles.EditionFile;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.change.ChangeSignal;
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

/**
 * {@code POST /batches}, for editors: documents, heads and former names of heads that come together, each with an
 * answer of its own. They are taken in their order.
 */
@Path("/batches")
@RolesAllowed("editor")
@KnownQuery
public class BatchResource {

    private final EditionFiles editions;
    private final HeadNaming heads;
    private final StoredRepository stored;
    private final ChangeSignal signal;
    private final Explained explained;

    BatchResource(
            EditionFiles editions,
            HeadNaming heads,
            StoredRepository stored,
            ChangeSignal signal,
            Explained explained) {
        this.editions = editions;
        this.heads = heads;
        this.stored = stored;
        this.signal = signal;
        this.explained = explained;
    }

    /** How files are taken. */
    private record How(boolean overwrite, boolean dryRun, boolean strict) {

        Precondition precondition() {
            return overwrite ? Precondition.OVERWRITING : Precondition.NONE;
        }
    }

    /**
     * Takes the files of a parcel.
     *
     * @param overwrite whether a file replaces what is stored under its name; otherwise what differs, 428, and what was
     *                  deleted, 410, stays so
     * @param dryRun    whether to answer without storing
     * @param strict    whether to refuse what would be repaired
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyTypes(value = "text/plain", mostBytes = SentParcel.MOST_BYTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptBatch", summary = "Store many files, each with an answer of its own")
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
            @QueryParam("overwrite") boolean overwrite,
            @QueryParam("dry_run") boolean dryRun,
            @QueryParam("strict") boolean strict,
            byte[] parcel) {
        List<ParcelReader.File> files = SentParcel.files(parcel);
        How how = new How(overwrite, dryRun, strict);
        return (overwrite ? Uni.createFrom().item(Set.<String>of()) : stored.deleted(stories(files)))
                .chain(deleted -> Multi.createFrom()
                        .iterable(together(files, deleted))
                        .onItem()
                        .transformToUniAndConcatenate(some -> answers(some, how))
                        .onItem()
                        .<FileAnswer>disjoint()
                        .collect()
                        .asList())
                .map(FileAnswers::new);
    }

    /** What is taken together: editions as many as follow each other, anything else alone. */
    private static List<List<Asking>> together(List<ParcelReader.File> files, Set<String> deleted) {
        List<List<Asking>> together = new ArrayList<>();
        boolean open = false;
        for (ParcelReader.File file : files) {
            Asking asking = Asking.of(file, deleted);
            if (!open || !asking.isEdition()) {
                together.add(new ArrayList<>());
            }
            together.get(together.size() - 1).add(asking);
            open = asking.isEdition();
        }
        return together;
    }

    /**
     * A file, as far as its path says.
     *
     * @param file  what it is; null where that cannot be told, or need not
     * @param fault why it is not taken; null where it may be
     */
    private record Asking(
            String path, @Nullable SentFile file, @Nullable Failure fault) {

        static Asking of(ParcelReader.File sent, Set<String> deleted) {
            if (deleted.contains(sent.path())) {
                Failure gone = Failure.of(Problem.GONE, "This edition was deleted, and stays so.");
                return new Asking(sent.path(), null, gone);
            }
            try {
                return new Asking(sent.path(), SentFile.of(sent), null);
            } catch (Failure fault) {
                return new Asking(sent.path(), null, fault);
            }
        }

        boolean isEdition() {
            return file != null && file.kind() == EDITION;
        }
    }

    private static List<String> stories(List<ParcelReader.File> files) {
        return files.stream()
                .map(ParcelReader.File::path)
                .filter(path -> path.startsWith("stories/") && path.indexOf('.') > 0)
                .map(path -> path.substring("stories/".length(), path.indexOf('.')))
                .distinct()
                .toList();
    }

    private Uni<List<FileAnswer>> answers(List<Asking> some, How how) {
        Asking first = some.get(0);
        if (first.isEdition()) {
            return editions(
                    some.stream().map(Asking::file).filter(Objects::nonNull).toList(), how);
        }
        SentFile file = first.file();
        return file == null
                ? Uni.createFrom().item(List.of(refused(first.path(), first.fault())))
                : head(file, how)
                        .onFailure()
                        .recoverWithItem(fault -> refused(file.path(), fault))
                        .map(List::of);
    }

    private FileAnswer refused(String path, @Nullable Throwable fault) {
        Throwable reason = fault == null ? new IllegalStateException("Nobody says why") : fault;
        return FileAnswer.refused(path, explained.document(reason, path));
    }

    private Uni<List<FileAnswer>> editions(List<SentFile> files, How how) {
        List<EditionFile> sent = files.stream()
                .map(file -> new EditionFile(file.slug(), file.locale(), file.content()))
                .toList();
        return editions.accept(sent, how.precondition(), how.dryRun(), how.strict())
                .map(taken -> IntStream.range(0, files.size())
                        .mapToObj(i -> answer(files.get(i).path(), taken.get(i)))
                        .toList())
                .onFailure()
                .recoverWithItem(fault ->
                        files.stream().map(file -> refused(file.path(), fault)).toList());
    }

    private FileAnswer answer(String path, EditionFiles.Taken taken) {
        return taken.result()
                .map(result -> FileAnswer.taken(path, result.outcome() == Outcome.CREATED, result))
                .orElseGet(() -> refused(path, taken.fault()));
    }

    private Uni<FileAnswer> head(SentFile file, How how) {
        return Uni.createFrom()
                .deferred(() -> file.kind() == SentFile.Kind.HEAD
                        ? heads.put(file.slug(), file.content(), how.precondition(), how.dryRun())
                        : heads.putFormer(file.slug(), file.content(), how.dryRun()))
                .invoke(result -> tell(!result.isUnchanged(), how))
                .map(result -> FileAnswer.taken(file.path(), result.isCreation(), result));
    }

    private void tell(boolean changed, How how) {
        if (changed && !how.dryRun()) {
            signal.changed();
        }
    }
}
