package xyz.rbtfl.entity.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Reads the body of a {@code PUT}: JSON in UTF-8, each property once. */
@ApplicationScoped
class ContentReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final IntakeMeter meter;

    ContentReader(IntakeMeter meter) {
        this.meter = meter;
    }

    /**
     * The content that a body holds.
     *
     * @param slug the address it was sent to
     * @throws Failure 400 when it is no JSON, 422 with every fault
     */
    EntityContent read(byte[] body, String slug) {
        ContentChecks checks = new ContentChecks(slug);
        EntityContent content = checks.content(tree(text(body)));
        if (!checks.faults().isEmpty()) {
            meter.refused(checks.faults());
            throw Failure.refused("The entity was refused. Nothing was stored.", checks.faults());
        }
        return content;
    }

    private static JsonNode tree(String text) {
        if (text.isBlank()) {
            throw Failure.of(Problem.BAD_REQUEST, "This is no JSON: there is no body.");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Failure.of(
                    Problem.BAD_REQUEST, "This is no JSON: " + e.getOriginalMessage() + place(e.getLocation()) + ".");
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Failure.of(Problem.BAD_REQUEST, "This is no JSON in UTF-8: its bytes are no text.");
        }
    }
}
