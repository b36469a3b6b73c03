package xyz.rbtfl.entity.follow;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.entity.follow.StoryChanges.Edition;
import xyz.rbtfl.entity.follow.StoryChanges.Mention;
import xyz.rbtfl.entity.follow.StoryChanges.StoryChange;
import xyz.rbtfl.entity.rule.TextRule;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.name.Slug;

/**
 * Which entities the changed editions name, once a page of story changes is applied. If an edition changed several
 * times, the last change counts. Invalid slugs and aliases are skipped: they must not stop the feed.
 *
 * @param editions the editions that were changed: what is known of them is replaced by {@code now}
 * @param now      what they say now, in order, so that two replicas lock rows in the same order
 * @param touched  slugs of all entities that a change names, of those too that no edition names now
 */
record Sightings(Set<Edition> editions, SortedSet<Sighting> now, Set<String> touched) {

    private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::entity)
            .thenComparing(Sighting::language)
            .thenComparing(Sighting::text)
            .thenComparing(Sighting::story)
            .thenComparing(Sighting::locale);

    /**
     * An edition names an entity.
     *
     * @param language BCP 47 tag of {@code text}; empty where there is none
     * @param text     the text of a link; empty where the edition is about the entity
     */
    record Sighting(String story, String locale, String entity, String language, String text) {

        static Sighting listed(Edition edition, String entity) {
            return new Sighting(edition.story(), edition.locale(), entity, "", "");
        }

        static Sighting linked(Edition edition, Mention mention) {
            return isCandidate(mention)
                    ? new Sighting(
                            edition.story(), edition.locale(), mention.entity(), mention.language(), mention.text())
                    : listed(edition, mention.entity());
        }
    }

    static Sightings of(StoryChanges changes) {
        Map<Edition, StoryChange> last = new LinkedHashMap<>();
        changes.items().forEach(change -> change.edition().ifPresent(edition -> last.put(edition, change)));
        return new Sightings(
                last.keySet(),
                last.entrySet().stream()
                        .flatMap(edition -> sightings(edition.getKey(), edition.getValue()))
                        .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER))),
                changes.items().stream()
                        .flatMap(Sightings::named)
                        .filter(Slug::isValid)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Sighting> sightings(Edition edition, StoryChange change) {
        return Stream.concat(
                        change.aboutNow().stream().map(entity -> Sighting.listed(edition, entity)),
                        change.mentions().stream().map(mention -> Sighting.linked(edition, mention)))
                .filter(sighting -> Slug.isValid(sighting.entity()));
    }

    private static Stream<String> named(StoryChange change) {
        return Stream.of(
                        change.entities(),
                        change.aboutNow(),
                        change.mentions().stream().map(Mention::entity).toList())
                .flatMap(Collection::stream);
    }

    private static boolean isCandidate(Mention mention) {
        return TextRule.ALIAS.holds(mention.text())
                && LanguageTag.isWellFormed(mention.language())
                && LanguageTag.canonicalCase(mention.language()).equals(mention.language());
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    /** One part of each thing that is known now. */
    String[] column(Function<Sighting, String> part) {
        return now.stream().map(part).toArray(String[]::new);
    }
}
