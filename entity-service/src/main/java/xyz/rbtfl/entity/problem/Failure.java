package xyz.rbtfl.entity.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not carried out, as the code that knows says it: a {@link Problem}, a sentence written for the
 * caller, and what else the answer carries. Nothing was stored when one is thrown inside a transaction.
 */
public final class Failure extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private Failure(Problem problem, String detail) {
        // no stack trace: a refusal is an answer, not an accident
        super(detail, null, false, false);
        this.problem = problem;
    }

    public static Failure of(Problem problem, String detail) {
        return new Failure(problem, detail);
    }

    /** 422 with every fault in {@code errors[]}. */
    public static Failure refused(String detail, List<?> errors) {
        return new Failure(Problem.REFUSED, detail).with("errors", errors);
    }

    /** Adds a member to the problem document. */
    public Failure with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    Problem problem() {
        return problem;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
