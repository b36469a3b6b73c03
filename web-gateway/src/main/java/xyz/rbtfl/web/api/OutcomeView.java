package xyz.rbtfl.web.api;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.remote.RemoteFault;
import xyz.rbtfl.web.remote.RemoteOutcome;

/** What became of a write. */
@Schema(
        name = "Outcome",
        requiredProperties = {"slug", "outcome", "revision", "hash", "warnings", "notes"})
public record OutcomeView(
        @Schema(examples = "lumen-strait-ferry-strike-2031") String slug,

        @Schema(examples = "en", description = "Locale of the edition; absent for entities and heads.")
        Optional<String> locale,

        @Schema(enumeration = {"created", "updated", "unchanged"})
        String outcome,

        @Schema(minimum = "1", description = "The revision that is current now.")
        int revision,

        @Schema(description = "Hash of what is stored; quoted, it is the ETag for `If-Match`.")
        String hash,

        @Schema(description = "What was repaired.") List<Fault> warnings,

        @Schema(description = "What was kept and is worth a look.")
        List<Fault> notes) {

    static OutcomeView of(RemoteOutcome outcome) {
        return new OutcomeView(
                outcome.slug(),
                outcome.locale(),
                outcome.outcome(),
                outcome.revision(),
                outcome.hash(),
                outcome.warnings().stream().map(Fault::of).toList(),
                outcome.notes().stream().map(Fault::of).toList());
    }

    /** One fault, warning or note: by line and column in Markdown, by pointer in JSON. */
    @Schema(name = "Fault")
    public record Fault(
            String code,
            Optional<Integer> line,
            Optional<Integer> column,
            Optional<String> pointer,
            String message,
            Optional<String> expected,
            Optional<String> found) {

        static Fault of(RemoteFault fault) {
            return new Fault(
                    fault.code(),
                    fault.line(),
                    fault.column(),
                    fault.pointer(),
                    fault.message(),
                    fault.expected(),
                    fault.found());
        }
    }
}
