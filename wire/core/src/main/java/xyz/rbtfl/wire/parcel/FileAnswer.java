package xyz.rbtfl.wire.parcel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.wire.problem.ProblemDocument;

/**
 * What became of one file of a parcel that was sent: what a {@code PUT} of it alone would have been answered.
 *
 * @param path    as in the parcel
 * @param status  200 or 201 where it was taken, otherwise that of the problem
 * @param outcome what it did; null where it was not taken
 * @param problem why it was not taken; null where it was
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileAnswer(
        String path,
        int status,
        @Nullable Object outcome,
        @Nullable ProblemDocument problem) {

    public static FileAnswer taken(String path, boolean created, Object outcome) {
        return new FileAnswer(path, created ? 201 : 200, outcome, null);
    }

    public static FileAnswer refused(String path, ProblemDocument problem) {
        return new FileAnswer(path, problem.problem().status(), null, problem);
    }
}
