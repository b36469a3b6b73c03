package xyz.rbtfl.web.api.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.web.entityservice.RemoteEntity;

/** Somebody or something that stories are about. */
@Schema(
        name = "Entity",
        requiredProperties = {
            "slug",
            "kind",
            "stub",
            "label",
            "language",
            "labels",
            "aliases",
            "candidates",
            "descriptions"
        })
record EntityView(
        @Schema(readOnly = true, examples = "auberan-government")
        String slug,

        @Schema(enumeration = {"person", "organization", "place", "event", "topic", "work", "unknown"})
        String kind,

        @Schema(readOnly = true, description = "Whether only stories know it so far.")
        boolean stub,

        @Schema(
                readOnly = true,
                description = "Name for the wanted locale; a stub's is its slug made readable.",
                examples = "Government of the Auberan Isles")
        String label,

        @Schema(readOnly = true, description = "Language of `label`, `und` for a stub.")
        String language,

        @Schema(
                description = "Name by language, a BCP 47 tag of at most 35 characters.",
                examples = "{\"en\": \"Government of the Auberan Isles\"}")
        Map<String, String> labels,

        @Schema(description = "Other names by language.") Map<String, List<String>> aliases,

        @Schema(readOnly = true, description = "Texts that stories link it by, by language.")
        Map<String, List<String>> candidates,

        @Schema(description = "One sentence by language.") Map<String, String> descriptions,

        @Schema(readOnly = true, description = "The description for the wanted locale.")
        Optional<String> description,

        @Schema(readOnly = true, description = "Its language.")
        Optional<String> descriptionLanguage,

        @Schema(pattern = "Q[1-9][0-9]*", examples = "Q4115189")
        Optional<String> wikidata,

        @Schema(readOnly = true, description = "From 1; absent for a stub.")
        Optional<Integer> revision,

        @Schema(readOnly = true) Optional<String> hash,
        @Schema(readOnly = true) Optional<Instant> updatedAt) {

    static EntityView of(RemoteEntity entity) {
        return new EntityView(
                entity.slug(),
                entity.kind(),
                entity.stub(),
                entity.label(),
                entity.language(),
                entity.labels(),
                entity.aliases(),
                entity.candidates(),
                entity.descriptions(),
                entity.description(),
                entity.descriptionLanguage(),
                entity.wikidata(),
                Optional.of(entity.revision()).filter(revision -> revision > 0),
                // nobody has written a stub: there is nothing to overwrite
                entity.hash().filter(hash -> !entity.stub()),
                entity.updatedAt().filter(at -> !entity.stub()));
    }
}
