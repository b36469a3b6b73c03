package xyz.rbtfl.web.storyservice;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The running themes, newest story first. */
public record RemoteHeads(List<Counted> items) {

    public RemoteHeads {
        items = RemoteStory.listOf(items);
    }

    /** A head and how many stories run under it. */
    public record Counted(String slug, String name, String language, int stories) {}

    /**
     * The names of one head.
     *
     * @param names    name by locale, for example {@code {"en": "How the war ends"}}
     * @param revision from 1
     */
    public record Names(String slug, Map<String, String> names, int revision) {

        public Names {
            names = names == null ? Map.of() : Collections.unmodifiableMap(names);
        }
    }
}
