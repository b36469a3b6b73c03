package xyz.rbtfl.web.remote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * The problem document of a service, as far as the gateway reads it.
 *
 * @param type   stable URI of the problem, for example {@code https://rbtfl.xyz/problems/not-found}; empty when absent
 * @param detail sentence for the caller; empty when absent
 * @param errors every fault of a refused document
 */
@RegisterForReflection // read by hand from an answer
public record RemoteProblem(Optional<String> type, Optional<String> detail, List<RemoteFault> errors) {

    /** Where nothing was said. */
    public static final RemoteProblem NONE = new RemoteProblem(Optional.empty(), Optional.empty(), List.of());

    public RemoteProblem {
        type = type == null ? Optional.empty() : type;
        detail = detail == null ? Optional.empty() : detail;
        errors = errors == null ? List.of() : List.copyOf(errors);
    }
}
