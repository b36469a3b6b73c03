package xyz.rbtfl.wire.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer when something went wrong: {@code application/problem+json} by RFC 9457.
 *
 * @param detail   a sentence for the caller; empty where the title says all
 * @param instance the path that was asked, percent-encoded
 * @param members  what else the document says, for example {@code errors}
 */
@RegisterForReflection
public record ProblemDocument(Problem problem, Optional<String> detail, String instance, Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDocument {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static ProblemDocument of(Failure failure, String path) {
        return new ProblemDocument(
                failure.problem(),
                Optional.ofNullable(failure.getMessage()).filter(sentence -> !sentence.isEmpty()),
                path,
                failure.members());
    }

    /** The document's members in the order in which they are written. */
    @JsonValue
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", problem.type());
        json.put("status", problem.status());
        json.put("title", problem.title());
        detail.ifPresent(sentence -> json.put("detail", sentence));
        json.put("instance", instance);
        json.putAll(members);
        return json;
    }
}
