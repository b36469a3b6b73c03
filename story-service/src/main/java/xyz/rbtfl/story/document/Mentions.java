package xyz.rbtfl.story.document;

import java.util.List;
import xyz.rbtfl.story.document.StoryDocument.Mention;

/** Finds the links to entities in an edition's text. */
final class Mentions {

    private Mentions() {
    }

    static List<Mention> of(StoryDocument document) {
        return List.of();
    }
}
