package xyz.rbtfl.web.storyservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story as a reader of one locale gets it.
 *
 * @param slug     slug of the story
 * @param locale   locale of the edition shown, which need not be the one asked for
 * @param edition  that edition, whole
 * @param editions all live ones, oldest first, the one shown included
 * @param heads    names for the wanted locale, in the order of {@code edition.heads}
 * @param related  related stories, in the author's order
 * @param regions  each distinct region of the takes once, in document order
 * @param lenses   each lens once, in document order
 */
public record RemoteStory(
        String slug,
        String locale,
        RemoteEdition edition,
        List<Edition> editions,
        List<RemoteHead> heads,
        List<Related> related,
        List<Facet> regions,
        List<Facet> lenses) {

    public RemoteStory {
        editions = listOf(editions);
        heads = listOf(heads);
        related = listOf(related);
        regions = listOf(regions);
        lenses = listOf(lenses);
    }

    /** One of the story's editions; {@code language} is its headline's. */
    public record Edition(
            String locale,
            String headline,
            String language,
            LocalDate date,
            int revision,
            String hash,
            Instant updatedAt) {}

    /** A related story; headline, language and locale are absent when it is wanted, that is, does not exist yet. */
    public record Related(String slug, Optional<String> headline, Optional<String> language, Optional<String> locale) {

        public Related {
            headline = headline == null ? Optional.empty() : headline;
            language = language == null ? Optional.empty() : language;
            locale = locale == null ? Optional.empty() : locale;
        }
    }

    /** A region or a lens. */
    public record Facet(String slug, String name) {}

    // a list that a service left out is an empty one
    static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
