package xyz.rbtfl.entity.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one accepted write, or what stories say, did to an entity: caches drop by it, followers apply it. A new link
 * text alone does not change the entity.
 *
 * @param kind    what happened; a stub is created when a story first names it, once more when an editor first writes
 *                it, and deleted when no story names it any more
 * @param subject what it happened to, always an entity
 * @param entity  the entity's slug
 * @param lists   whether lists may show something else now (kind, labels, existence)
 */
@RegisterForReflection(registerFullHierarchy = true) // written down as JSON, which feeds pass on as it stands
public record Change(Kind kind, Subject subject, String entity, boolean lists) {

    /** In JSON in lower case. */
    @Schema(name = "ChangeKind")
    public enum Kind {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("deleted")
        DELETED
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
