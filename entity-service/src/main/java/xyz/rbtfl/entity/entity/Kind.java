package xyz.rbtfl.entity.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of thing an entity is. In JSON and in rows in lower case. */
@Schema(name = "EntityKind")
public enum Kind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organization")
    ORGANIZATION,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("topic")
    TOPIC,
    @JsonProperty("work")
    WORK,
    @JsonProperty("unknown")
    UNKNOWN;

    /** The kind that a word names; empty when it names none. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** For example {@code organization}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
