package xyz.rbtfl.entity.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one accepted write, or one mention in a story, did to an entity: caches drop by it, followers apply it.
 *
 * @param kind    what happened; a stub is created when a story first names it, and once more when an editor first writes it
 * @param subject what it happened to, always an entity
 * @param entity  the entity's slug
 * @param lists   whether lists may show something else now (kind, labels, existence)
 */
public record Change(Kind kind, Subject subject, String entity, boolean lists) {

    /** In JSON in lower case. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED
    }

    /** In JSON in lower case. */
    public enum Subject {
        @JsonProperty("entity")
        ENTITY
    }

    public static Change of(Kind kind, String entity, boolean lists) {
        return new Change(kind, Subject.ENTITY, entity, lists);
    }
}
