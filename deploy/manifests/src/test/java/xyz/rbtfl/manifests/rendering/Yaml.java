package xyz.rbtfl.manifests.rendering;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** YAML as the API server reads it: a key that is there twice is an error. */
public final class Yaml {

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Yaml() {}

    /**
     * The objects in a stream of documents, empty ones left out.
     *
     * @throws UncheckedIOException if it is not YAML, or a key is there twice
     */
    public static Stream<ObjectNode> documents(String yaml) {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            List<JsonNode> read = documents.readAll();
            return read.stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The objects in a file, read in the same way. */
    public static Stream<ObjectNode> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The elements of a list; none of what is no list. */
    public static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    /** A copy of an object; an empty one of what is no object. */
    public static ObjectNode object(JsonNode node) {
        return node.isObject() ? node.deepCopy() : MAPPER.createObjectNode();
    }

    /** The only document of a resource of these tests, such as {@code /peers.yaml}. */
    public static JsonNode resource(String name) {
        try (InputStream resource = Yaml.class.getResourceAsStream(name)) {
            return MAPPER.readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
