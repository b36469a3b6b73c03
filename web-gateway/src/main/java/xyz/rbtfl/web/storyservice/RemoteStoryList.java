package xyz.rbtfl.web.storyservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of stories, newest first.
 *
 * @param next cursor of the next page; absent on the last one
 */
public record RemoteStoryList(List<Summary> items, Optional<String> next) {

    public RemoteStoryList {
        items = RemoteStory.listOf(items);
        next = next == null ? Optional.empty() : next;
    }

    /**
     * A story in a list, by the edition that would be shown.
     *
     * @param languages language tag of {@code headline} and {@code standfirst}
     */
    public record Summary(
            String slug,
            String locale,
            String type,
            LocalDate date,
            String headline,
            String standfirst,
            Map<String, String> languages,
            List<RemoteHead> heads,
            RemoteCounts counts,
            int revision,
            Instant updatedAt) {

        public Summary {
            languages = languages == null ? Map.of() : Collections.unmodifiableMap(languages);
            heads = RemoteStory.listOf(heads);
        }

        /** The language of a field's text, {@code und} where it is not known. */
        public String languageOf(String field) {
            return languages.getOrDefault(field, "und");
        }
    }
}
