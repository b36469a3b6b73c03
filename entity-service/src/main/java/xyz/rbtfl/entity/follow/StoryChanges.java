package xyz.rbtfl.entity.follow;

import java.util.List;

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
     * @param entities slugs of what the edition is or was about
     * @param mentions the entity links in its text
     */
    record StoryChange(List<String> entities, List<Mention> mentions) {

        StoryChange {
            entities = entities == null ? List.of() : List.copyOf(entities);
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
        }
    }

    /**
     * A link to an entity.
     *
     * @param entity   its slug
     * @param text     the link's text
     * @param language BCP 47 tag of the text, {@code und} where unsure
     */
    record Mention(String entity, String text, String language) {}
}
