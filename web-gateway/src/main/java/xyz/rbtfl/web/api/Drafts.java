package xyz.rbtfl.web.api;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import xyz.rbtfl.wire.language.LanguageTag;

/**
 * The bodies of {@code PUT} requests and their schemas, which are derived from those of answers. A draft has the same
 * members as the answer, so that an answer can be sent back as it is; but only few are required, and unknown ones are
 * refused.
 */
final class Drafts {

    /** By operation, what its body is a draft of. */
    private static final Map<String, Sent> SENT = Map.of(
            "putEdition",
            new Sent("Edition", "At most 1 MiB, UTF-8."),
            "putEntity",
            new Sent("Entity", "At most 256 KiB."),
            "putHead",
            new Sent("HeadNames", "At most 64 KiB."));

    /** The members that a draft must have, by the name of what it is a draft of. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "Edition", List.of("type", "date", "headline", "standfirst"),
            "KeyNumber", List.of("value", "label"),
            "Batch", List.of("lens", "takes"),
            "Take", List.of("outlet", "region", "language", "sourceUrl"),
            "Entity", List.of("kind", "labels"),
            "HeadNames", List.of("names"));

    /** The fields whose language may be declared. */
    private static final List<String> DECLARED = List.of(
            "headline",
            "standfirst",
            "heads",
            "summary",
            "keyNumbers",
            "whyItMatters",
            "whatToWatch",
            "lenses",
            "regions");

    private static final String DRAFT = "Draft";
    private static final String REFERENCE = "#/components/schemas/";

    private Drafts() {}

    private record Sent(String answered, String bound) {}

    static void addTo(OpenAPI document) {
        addSchemas(requireNonNull(document.getComponents()));
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> Optional.ofNullable(item.getPUT()).ifPresent(Drafts::addBody));
    }

    private static void addBody(Operation put) {
        Sent sent = requireNonNull(SENT.get(put.getOperationId()));
        Content content = OASFactory.createContent();
        new TreeMap<>(put.getRequestBody().getContent().getMediaTypes())
                .forEach((type, media) -> content.addMediaType(type, media.schema(schema(type, sent))));
        put.setRequestBody(OASFactory.createRequestBody()
                .description(sent.bound())
                .content(content)
                .required(true));
    }

    // besides JSON, a body is a document in text
    private static Schema schema(String type, Sent sent) {
        return type.equals(MediaType.APPLICATION_JSON)
                ? OASFactory.createSchema().ref(sent.answered() + DRAFT)
                : OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static void addSchemas(Components components) {
        new TreeMap<>(REQUIRED)
                .forEach((name, required) -> components.addSchema(
                        name + DRAFT,
                        draft(requireNonNull(components.getSchemas().get(name)), required)));
        requireNonNull(components.getSchemas().get("Edition" + DRAFT)).addProperty("languages", languages());
    }

    private static Schema draft(Schema answered, List<String> required) {
        Map<String, Schema> members = new LinkedHashMap<>();
        answered.getProperties().forEach((name, member) -> members.put(name, sent(member)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("As it is sent; members that are read-only may be there, and are not stored.")
                .required(required)
                .properties(members)
                .additionalPropertiesBoolean(false);
    }

    // where the items of a list have a draft schema, the list uses it
    private static Schema sent(Schema member) {
        Schema item = member.getItems();
        if (item == null || item.getRef() == null || !REQUIRED.containsKey(named(item))) {
            return member;
        }
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(member.getDescription())
                .items(OASFactory.createSchema().ref(named(item) + DRAFT));
    }

    private static String named(Schema reference) {
        return reference.getRef().substring(REFERENCE.length());
    }

    private static Schema languages() {
        Schema languages = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("BCP 47 tag of the text by field name; where it is left out, the text tells.")
                .additionalPropertiesBoolean(false);
        DECLARED.forEach(field -> languages.addProperty(
                field, OASFactory.createSchema().addType(SchemaType.STRING).maxLength(LanguageTag.LONGEST)));
        return languages;
    }
}
