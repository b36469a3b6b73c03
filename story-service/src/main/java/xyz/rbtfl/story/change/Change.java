package xyz.rbtfl.story.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one accepted write did, and all that it touched before or after: caches drop by these, followers apply them.
 *
 * @param kind     what happened
 * @param subject  what it happened to
 * @param story    the story's slug, for an edition
 * @param locale   the edition's locale, for an edition
 * @param revision the number of the revision that the write made, from 1
 * @param related  slugs of stories that the edition points to or pointed to
 * @param entities slugs of entities the edition is or was about
 * @param about    those of {@code entities} that the edition is about now, so that a follower can keep what stories
 *                 name; empty after a deletion
 * @param mentions the entity links in the edition's text as it is now, each (entity, text) once; empty after a deletion
 * @param heads    slugs of its heads; for a head, its own
 * @param outlets  slugs of its outlets
 * @param regions  slugs of its regions
 * @param lenses   slugs of its lenses
 * @param lists    whether lists may show something else now (headline, standfirst, date, type, heads, counts,
 *                 existence)
 */
@RegisterForReflection(registerFullHierarchy = true) // written down as JSON, which feeds pass on as it stands
public record Change(
        Kind kind,
        Subject subject,
        Optional<String> story,
        Optional<String> locale,
        OptionalInt revision,
        List<String> related,
        List<String> entities,
        List<String> about,
        List<Mentioned> mentions,
        List<String> heads,
        List<String> outlets,
        List<String> regions,
        List<String> lenses,
        boolean lists) {

    /** In JSON in lower case. */
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
        @JsonProperty("edition")
        EDITION,
        @JsonProperty("head")
        HEAD
    }

    /**
     * An entity link: a candidate alias.
     *
     * @param entity   slug of the entity
     * @param text     the link's text
     * @param language BCP 47 tag of the field it stands in, {@code und} where unsure
     */
    public record Mentioned(String entity, String text, String language) {}

    /** A head got its names. */
    public static Change ofHead(Kind kind, String head, int revision) {
        return new Change(
                kind,
                Subject.HEAD,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(revision),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(head),
                List.of(),
                List.of(),
                List.of(),
                true);
    }
}
