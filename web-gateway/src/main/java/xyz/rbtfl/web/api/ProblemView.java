package xyz.rbtfl.web.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a problem document looks; it is written by the problem mappers, and described here for readers of the API. */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status"},
        description = "RFC 9457.")
record ProblemView(
        @Schema(examples = "https://rbtfl.xyz/problems/refused", description = "Stable; an identifier, not a page.")
        URI type,

        @Schema(examples = "Refused", description = "Fixed for the type.")
        String title,

        @Schema(examples = "422") int status,
        @Schema(description = "A sentence for the caller.") Optional<String> detail,
        @Schema(description = "The path that was asked.") Optional<String> instance,

        @Schema(description = "The query parameter at fault.")
        Optional<String> parameter,

        @Schema(description = "Every fault of a refused document, at most 50.")
        List<OutcomeView.Fault> errors,

        @Schema(description = "Of a fault nobody foresaw: it stands in the log too.")
        Optional<String> id) {}
