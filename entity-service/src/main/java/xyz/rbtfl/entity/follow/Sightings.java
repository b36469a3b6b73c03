package xyz.rbtfl.entity.follow;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.entity.entity.Slug;
import xyz.rbtfl.entity.follow.StoryChanges.Mention;
import xyz.rbtfl.entity.intake.TextRule;
import xyz.rbtfl.entity.language.LanguageTag;

/**
 * Which entities a page of story changes names, and by which words: each once, in order, so that two replicas lock rows in the
 * same order. What could be no entity, or no alias of one, is passed over: a feed does not stop for it.
 *
 * @param entities   slugs
 * @param candidates words that link to them
 */
record Sightings(SortedSet<String> entities, SortedSet<Mention> candidates) {

    private static final Comparator<Mention> ORDER = Comparator.comparing(Mention::entity)
            .thenComparing(Mention::language)
            .thenComparing(Mention::text);

    static Sightings of(StoryChanges changes) {
        List<Mention> mentions = changes.items().stream()
                .flatMap(change -> change.mentions().stream())
                .filter(Sightings::isNamed)
                .toList();
        Stream<String> listed = changes.items().stream()
                .flatMap(change -> change.entities().stream())
                .filter(Slug::isValid);
        return new Sightings(
                Stream.concat(listed, mentions.stream().map(Mention::entity))
                        .collect(Collectors.toCollection(TreeSet::new)),
                mentions.stream()
                        .filter(Sightings::isCandidate)
                        .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER))));
    }

    private static boolean isNamed(Mention mention) {
        return mention.entity() != null && Slug.isValid(mention.entity());
    }

    private static boolean isCandidate(Mention mention) {
        return mention.text() != null
                && TextRule.ALIAS.holds(mention.text())
                && mention.language() != null
                && LanguageTag.isWellFormed(mention.language())
                && LanguageTag.canonicalCase(mention.language()).equals(mention.language());
    }

    boolean isEmpty() {
        return entities.isEmpty();
    }
}
