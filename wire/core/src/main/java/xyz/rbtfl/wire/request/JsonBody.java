package xyz.rbtfl.wire.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The JSON of a body: one value in UTF-8, each member of an object once, within bounds of depth and length. Its texts
 * may still hold any character, halves of surrogate pairs and U+0000 too, which only rules for each text can refuse.
 *
 * @param root    the value
 * @param hasMark whether a byte-order mark stands before it, which is passed over
 */
public record JsonBody(JsonNode root, boolean hasMark) {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final char MARK = '\uFEFF';
    /** Jackson's message for a repeated member, which has no exception class of its own. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build());
    }

    /**
     * Reads a body.
     *
     * @throws Failure 400 when it is no JSON, with the place where parsing failed
     */
    public static JsonBody read(byte[] body) {
        String text = decoded(body);
        boolean hasMark = !text.isEmpty() && text.charAt(0) == MARK;
        return new JsonBody(parsed(hasMark ? text.substring(1) : text), hasMark);
    }

    /**
     * The JSON Pointer (RFC 6901) of an object's member.
     *
     * @param pointer of the object, empty text for the whole
     * @param name    of the member, any text
     */
    public static String under(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String decoded(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw Failure.of(
                    Problem.BAD_REQUEST,
                    "This is no JSON in UTF-8: byte " + (bytes.position() + 1) + " begins no character.");
        }
        return text.flip().toString();
    }

    private static JsonNode parsed(String text) {
        if (text.isBlank()) {
            throw Failure.of(Problem.BAD_REQUEST, "This is no JSON: there is nothing in the body.");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Failure.of(
                    Problem.BAD_REQUEST, "This is no JSON that is taken: " + reason(e) + place(e.getLocation()) + ".");
        }
    }

    private static String reason(JsonProcessingException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "it is at most " + DEEPEST + " deep, numbers have at most " + LONGEST_NUMBER
                    + " characters and names of members at most " + LONGEST_NAME;
        }
        if (fault instanceof JsonEOFException) {
            return "it ends too early";
        }
        Matcher twice = TWICE.matcher(fault.getOriginalMessage());
        return twice.matches() ? "the member " + Foreign.quoted(twice.group(1)) + " stands twice" : "it is broken";
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
