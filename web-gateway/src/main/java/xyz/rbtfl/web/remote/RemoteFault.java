package xyz.rbtfl.web.remote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/**
 * One fault, warning or note about a document that was sent.
 *
 * @param code     stable word, for example {@code counts}
 * @param line     line in the bytes as sent, from 1; absent for JSON
 * @param column   column in code points, from 1; absent for JSON
 * @param pointer  JSON Pointer to the value at fault; absent for Markdown
 * @param message  sentence for the editor
 * @param expected what would have been right; absent for warnings and notes
 * @param found    what was there instead; absent for warnings and notes
 */
@RegisterForReflection // part of a problem document that is read by hand
public record RemoteFault(
        String code,
        Optional<Integer> line,
        Optional<Integer> column,
        Optional<String> pointer,
        String message,
        Optional<String> expected,
        Optional<String> found) {}
