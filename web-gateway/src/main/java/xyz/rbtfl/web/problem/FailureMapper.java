package xyz.rbtfl.web.problem;

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
        failure.members().forEach(problem::with);
        failure.headers().forEach(problem::withHeader);
        return problem.build();
    }
}
