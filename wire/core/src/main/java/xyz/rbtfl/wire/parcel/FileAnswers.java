package xyz.rbtfl.wire.parcel;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The answer to a parcel.
 *
 * @param items one for each file, in their order
 */
@RegisterForReflection
public record FileAnswers(List<FileAnswer> items) {

    public FileAnswers {
        items = List.copyOf(items);
    }
}
