package xyz.rbtfl.story.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * What holds of any bytes that are sent as the names of a head: they are refused, or read the same when they are
 * written again.
 */
public final class HeadNamesCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HeadNamesCheck() {}

    public static void check(byte[] sent) {
        try {
            HeadNames names = HeadNames.of(JsonBody.read(sent));
            byte[] written = JSON.writeValueAsBytes(Map.of("names", names.names()));
            assertEquals(names, HeadNames.of(JsonBody.read(written)));
            names.names().forEach((locale, name) -> {
                assertTrue(locale.length() <= 35, locale);
                assertTrue(NameSlug.exists(name) && name.lines().count() == 1, name);
            });
        } catch (Failure refusal) {
            assertTrue(refusal.is(Problem.BAD_REQUEST) || refusal.is(Problem.REFUSED), refusal.getMessage());
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
