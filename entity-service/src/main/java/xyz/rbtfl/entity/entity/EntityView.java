package xyz.rbtfl.entity.entity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.language.Fallback;

/**
 * An entity whole, as a reader of a locale is shown it.
 *
 * @param slug                its address
 * @param kind                what sort of thing it is
 * @param stub                whether only stories know it so far
 * @param label               name in the nearest language; a stub's is its slug made readable
 * @param language            language of {@code label}, {@code und} for a stub
 * @param labels              name by language
 * @param aliases             other names by language
 * @param candidates          texts that stories link it by and that are no label or alias, by language; 200 at most
 * @param descriptions        description by language
 * @param description         the one in the nearest language; absent when there is none at all
 * @param descriptionLanguage language of {@code description}
 * @param wikidata            for example {@code Q912}; absent when not known
 * @param revision            from 1, counted up by each accepted write; 0 for a stub
 * @param hash                SHA-256 of what editors wrote, lower-case hex: the ETag begins with it
 * @param updatedAt           when it was last written, or a stub first heard of, UTC
 */
record EntityView(
        String slug,
        Kind kind,
        boolean stub,
        String label,
        String language,
        SortedMap<String, String> labels,
        SortedMap<String, List<String>> aliases,
        SortedMap<String, List<String>> candidates,
        SortedMap<String, String> descriptions,
        Optional<String> description,
        Optional<String> descriptionLanguage,
        Optional<String> wikidata,
        int revision,
        String hash,
        Instant updatedAt) {

    static EntityView of(Entity entity, EntityContent content, List<Candidate> candidates, String locale) {
        Name name = Name.of(entity.slug, content.labels(), locale);
        Optional<String> described =
                Fallback.of(locale).nearest(content.descriptions().keySet());
        return new EntityView(
                entity.slug,
                content.kind(),
                entity.stub,
                name.text(),
                name.language(),
                content.labels(),
                content.aliases(),
                unnamed(content, candidates),
                content.descriptions(),
                described.map(content.descriptions()::get),
                described,
                content.wikidata(),
                entity.revision,
                entity.hash,
                entity.updatedAt);
    }

    private static SortedMap<String, List<String>> unnamed(EntityContent content, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !content.isNamed(candidate.language(), candidate.text()))
                .collect(Collectors.groupingBy(
                        Candidate::language, TreeMap::new, Collectors.mapping(Candidate::text, Collectors.toList())));
    }
}
