package xyz.rbtfl.entity.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * What holds for any bytes that are sent as an entity: they are taken or refused, with an answer that holds no half of
 * a character; and what is taken can be stored, and is read again as it was.
 */
final class WholeWay {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private WholeWay() {}

    static void entity(byte[] sent) {
        try {
            ContentChecks checks = new ContentChecks("seed");
            EntityContent content = checks.content(JsonBody.read(sent).root());
            if (checks.faults().isEmpty()) {
                assertKept(content);
            } else {
                checks.faults().forEach(WholeWay::assertTold);
            }
        } catch (Failure noJson) {
            assertTrue(noJson.is(Problem.BAD_REQUEST));
            assertText(noJson.getMessage());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void assertTold(Fault fault) {
        assertText(fault.pointer());
        assertText(fault.message());
        fault.expected().ifPresent(WholeWay::assertText);
        fault.found().ifPresent(WholeWay::assertText);
    }

    // halves of characters are no text
    private static void assertText(String told) {
        assertEquals(told, new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static void assertKept(EntityContent content) throws IOException {
        byte[] stored = JSON.writeValueAsBytes(content);
        assertFalse(new String(stored, StandardCharsets.UTF_8).contains("\\u0000"));
        assertEquals(content, JSON.readValue(stored, EntityContent.class));
    }
}
