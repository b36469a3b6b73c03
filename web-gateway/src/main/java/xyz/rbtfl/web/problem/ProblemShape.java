package xyz.rbtfl.web.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives every problem document, whoever made it, its stable {@code type} and fixed {@code title}. A fault nobody
 * foresaw says nothing of the inside: fixed text and an {@code id} that is in the log too.
 */
@ApplicationScoped
class ProblemShape implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemShape.class);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return Problem.ofStatus(problem.getStatusCode())
                .map(known -> switch (known) {
                    case INTERNAL -> unforeseen(context);
                    case METHOD_NOT_ALLOWED -> withAllow(shaped(problem, known));
                    default -> shaped(problem, known);
                })
                .orElse(problem);
    }

    private static HttpProblem shaped(HttpProblem problem, Problem known) {
        return HttpProblem.builder(problem)
                .withType(known.type())
                .withTitle(known.title())
                .build();
    }

    // the framework refuses without saying what there is; where we did not say it either, it is a page
    private static HttpProblem withAllow(HttpProblem problem) {
        return problem.getHeaders().containsKey("Allow")
                ? problem
                : HttpProblem.builder(problem)
                        .withHeader("Allow", "GET, HEAD, OPTIONS")
                        .build();
    }

    private static HttpProblem unforeseen(ProblemContext context) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(context.cause, "Unforeseen fault %s at %s", id, context.path);
        return HttpProblem.builder()
                .withStatus(Problem.INTERNAL.status())
                .withType(Problem.INTERNAL.type())
                .withTitle(Problem.INTERNAL.title())
                .withDetail("Something failed that should not have. It has been logged under this id.")
                .with("id", id)
                .build();
    }
}
