package xyz.rbtfl.web.storyservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param outlets  each distinct outlet once, in document order
 * @param lenses   each lens once, in document order
 */
public record RemoteStory(
        String slug,
        String locale,
        RemoteEdition edition,
        List<Edition> editions,
        List<RemoteHead> heads,
        List<Related> related,
        List<Named> regions,
        List<Named> outlets,
        List<Named> lenses) {

    public RemoteStory {
        editions = listOf(editions);
        heads = listOf(heads);
        related = listOf(related);
        regions = listOf(regions);
        outlets = listOf(outlets);
        lenses = listOf(lenses);
    }

    /** Slugs of the entities it mentions without being about them, each once, in the order of their first mention. */
    public List<String> mentionedOnly() {
        return edition.mentions().stream()
                .map(RemoteEdition.Mention::entity)
                .filter(entity -> !edition.entities().contains(entity))
                .distinct()
                .toList();
    }

    /** Slugs of all entities it names: those it is about, then those it only mentions. */
    public List<String> namedEntities() {
        return Stream.concat(edition.entities().stream(), mentionedOnly().stream())
                .toList();
    }

    /** The places the story is about and no take comes from. */
    public List<String> missingRegions(Predicate<String> isPlace) {
        Set<String> heard = regions.stream().map(Named::slug).collect(Collectors.toSet());
        return edition.entities().stream()
                .filter(isPlace)
                .filter(place -> !heard.contains(place))
                .toList();
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

        public boolean isWanted() {
            return headline.isEmpty();
        }
    }

    /** A region, outlet or lens. */
    public record Named(String slug, String name) {}

    // a list that a service left out is an empty one
    static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
