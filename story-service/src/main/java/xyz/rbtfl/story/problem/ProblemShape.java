package xyz.rbtfl.story.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives every problem document, whoever made it, its stable {@code type} and fixed {@code title}. A fault nobody
 * foresaw says nothing of the inside: fixed text and an {@code id} that is in the log too; one behind which the database is
 * silent is no fault, but 503.
 */
@ApplicationScoped
class ProblemShape implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemShape.class);
    /** A database is started again, or another server takes over, within seconds. */
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == Problem.INTERNAL.status()) {
            return Outage.isBehind(context.cause) ? unavailable(context) : unforeseen(context);
        }
        return Problem.ofStatus(problem.getStatusCode())
                .map(known -> shaped(problem, known))
                .orElse(problem);
    }

    private static HttpProblem shaped(HttpProblem problem, Problem known) {
        return HttpProblem.builder(problem)
                .withType(known.type())
                .withTitle(known.title())
                .build();
    }

    private static HttpProblem unavailable(ProblemContext context) {
        LOG.warnf("The database does not answer: %s", context.cause);
        HttpProblem problem = HttpProblem.builder()
                .withStatus(Problem.UNAVAILABLE.status())
                .withDetail("The database does not answer at the moment. Try again soon.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
        return shaped(problem, Problem.UNAVAILABLE);
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
