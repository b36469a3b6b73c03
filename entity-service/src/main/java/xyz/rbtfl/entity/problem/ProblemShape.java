package xyz.rbtfl.entity.problem;

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
        return problem.getStatusCode() == Problem.INTERNAL.status()
                ? unforeseen(context)
                : Problem.ofStatus(problem.getStatusCode()).map(known -> shaped(problem, known)).orElse(problem);
    }

    private static HttpProblem shaped(HttpProblem problem, Problem known) {
        return HttpProblem.builder(problem).withType(known.type()).withTitle(known.title()).build();
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
