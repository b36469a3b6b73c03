package xyz.rbtfl.story.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Turns a {@link Failure} into its problem document. */
@Provider
class FailureMapper extends ExceptionMapperBase<Failure> {

    @Override
    protected HttpProblem toProblem(Failure failure) {
        HttpProblem.Builder problem =
                HttpProblem.builder().withStatus(failure.problem().status()).withDetail(failure.getMessage());
        failure.properties().forEach(problem::with);
        return problem.build();
    }
}
