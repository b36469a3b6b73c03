package xyz.rbtfl.web.entityservice;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody or something that stories are about.
 *
 * @param kind                {@code person}, {@code organization}, {@code place}, {@code event}, {@code topic},
 *                            {@code work} or {@code unknown}
 * @param stub                whether only stories know it so far
 * @param label               name for the wanted locale; a stub's is its slug made readable
 * @param language            language of {@code label}, {@code und} for a stub
 * @param labels              name by language
 * @param aliases             other names by language
 * @param candidates          texts that stories link it by, by language
 * @param descriptions        one sentence by language
 * @param description         the one for the wanted locale; absent when there is none at all
 * @param descriptionLanguage its language
 * @param wikidata            for example {@code Q912}; absent when not known
 * @param revision            from 1; 0 for a stub that the entity service has not heard of
 * @param hash                hash of what is stored, lower-case hex
 */
public record RemoteEntity(
        String slug,
        String kind,
        boolean stub,
        String label,
        String language,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        Map<String, List<String>> candidates,
        Map<String, String> descriptions,
        Optional<String> description,
        Optional<String> descriptionLanguage,
        Optional<String> wikidata,
        int revision,
        Optional<String> hash,
        Optional<Instant> updatedAt) {

    public RemoteEntity {
        labels = labels == null ? Map.of() : Collections.unmodifiableMap(labels);
        aliases = aliases == null ? Map.of() : Collections.unmodifiableMap(aliases);
        candidates = candidates == null ? Map.of() : Collections.unmodifiableMap(candidates);
        descriptions = descriptions == null ? Map.of() : Collections.unmodifiableMap(descriptions);
        description = description == null ? Optional.empty() : description;
        descriptionLanguage = descriptionLanguage == null ? Optional.empty() : descriptionLanguage;
        wikidata = wikidata == null ? Optional.empty() : wikidata;
        hash = hash == null ? Optional.empty() : hash;
        updatedAt = updatedAt == null ? Optional.empty() : updatedAt;
    }

    /** An entity that stories name and the entity service has not heard of yet. */
    public static RemoteEntity stub(String slug) {
        RemoteLabel label = RemoteLabel.stub(slug);
        return new RemoteEntity(
                slug,
                label.kind(),
                true,
                label.label(),
                label.language(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
