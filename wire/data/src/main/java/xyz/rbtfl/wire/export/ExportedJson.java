package xyz.rbtfl.wire.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** JSON as it stands in files: one for each content, to be read by people and compared line by line. */
public final class ExportedJson {

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES));

    private ExportedJson() {}

    /**
     * What was stored as JSON, two spaces for each level, with a line end behind it and without empty objects as
     * members.
     */
    public static byte[] of(String stored) {
        try {
            JsonNode tree = MAPPER.readTree(stored);
            if (tree instanceof ObjectNode object) {
                dropEmpty(object);
            }
            return (WRITER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dropEmpty(ObjectNode object) {
        for (Iterator<JsonNode> members = object.elements(); members.hasNext(); ) {
            JsonNode member = members.next();
            if (member.isObject() && member.isEmpty()) {
                members.remove();
            }
        }
    }
}
