package xyz.rbtfl.entity.follow;

import java.util.List;
import java.util.Optional;

/**
 * A page of the story change feed, as far as entities go.
 *
 * @param items the changes, oldest first
 * @param next  cursor to go on with
 */
record StoryChanges(List<StoryChange> items, String next) {

    /** @throws IllegalArgumentException when there is no cursor to go on with: this is no page of the feed */
    StoryChanges {
        if (next == null || next.isBlank()) {
            throw new IllegalArgumentException("The story feed answered without `next`");
        }
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * One change.
     *
     * @param kind     {@code created}, {@code updated} or {@code deleted}
     * @param story    the story's slug; absent when this is no change of an edition
     * @param locale   the edition's locale; absent likewise
     * @param entities slugs of what the edition is or was about
     * @param about    those of them that it is about now; absent in changes from before the feed said so
     * @param mentions the entity links that are in its text now
     */
    record StoryChange(
            String kind,
            Optional<String> story,
            Optional<String> locale,
            List<String> entities,
            Optional<List<String>> about,
            List<Mention> mentions) {

        StoryChange {
            kind = kind == null ? "" : kind;
            story = story == null ? Optional.empty() : story;
            locale = locale == null ? Optional.empty() : locale;
            entities = entities == null ? List.of() : List.copyOf(entities);
            about = about == null ? Optional.empty() : about.map(List::copyOf);
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
        }

        /** The edition that was changed; empty when it was something else. */
        Optional<Edition> edition() {
            return story.flatMap(slug -> locale.map(tag -> new Edition(slug, tag)));
        }

        /**
         * What the edition is about now. An old change does not say; then all that it names counts, unless the edition
         * was deleted.
         */
        List<String> aboutNow() {
            return about.orElse(kind.equals("deleted") ? List.of() : entities);
        }
    }

    /** The address of an edition. */
    record Edition(String story, String locale) {}

    /**
     * A link to an entity.
     *
     * @param entity   its slug
     * @param text     the link's text
     * @param language BCP 47 tag of the text, {@code und} where unsure
     */
    record Mention(String entity, String text, String language) {

        Mention {
            entity = entity == null ? "" : entity;
            text = text == null ? "" : text;
            language = language == null ? "" : language;
        }
    }
}
