package xyz.rbtfl.wire.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, as the code that knows says it: a {@link Problem}, a sentence written for the
 * caller, and what else the answer carries. Nothing was stored when one is thrown inside a transaction.
 */
public final class Failure extends RuntimeException {

    /** Long enough for a service or a database to be started again, short enough for a reader to wait. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Problem problem;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Failure(Problem problem, String detail, @Nullable Throwable cause) {
        // no stack trace: a refusal is an answer, not an accident
        super(detail, cause, false, false);
        this.problem = problem;
    }

    public static Failure of(Problem problem, String detail) {
        return new Failure(problem, detail, null);
    }

    /** 400 about one query parameter or header: its name and what it may be. */
    public static Failure badParameter(String name, String bound) {
        return of(Problem.BAD_REQUEST, "`" + name + "` " + bound).with("parameter", name);
    }

    /** 422 with every fault in {@code errors[]}. */
    public static Failure refused(String detail, List<?> errors) {
        return of(Problem.REFUSED, detail).with("errors", errors);
    }

    /** 503: a part of rbtfl is silent or busy; the same request may well succeed a little later. */
    public static Failure unavailable(String detail, @Nullable Throwable cause) {
        return new Failure(Problem.UNAVAILABLE, detail, cause).header("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** 503 because another service does not answer. */
    public static Failure unavailable(Throwable cause) {
        return unavailable("A part of rbtfl does not answer at the moment. Try again soon.", cause);
    }

    /** 500: an unexpected fault. The cause goes to the log only. */
    public static Failure internal(Throwable cause) {
        return new Failure(Problem.INTERNAL, "", cause);
    }

    /** Whether the answer says nothing about the thing asked for: a service did not answer, or failed itself. */
    public static boolean isNoAnswer(Throwable thrown) {
        return !(thrown instanceof Failure failure) || failure.problem.status() >= 500;
    }

    /** Adds a member to the problem document; an empty list is left out. */
    public Failure with(String name, Object value) {
        if (!List.of().equals(value)) {
            members.put(name, value);
        }
        return this;
    }

    /** Adds a header to the answer. */
    public Failure header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public boolean is(Problem other) {
        return problem == other;
    }

    Map<String, Object> members() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
