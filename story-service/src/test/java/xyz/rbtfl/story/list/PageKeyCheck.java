package xyz.rbtfl.story.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * What holds of any text that is sent as a place in a list: it is refused, or names the place that it is written for
 * again.
 */
public final class PageKeyCheck {

    private PageKeyCheck() {}

    /** Checks the bytes as they are, and as what a key would hide. */
    public static void check(byte[] sent) {
        check(new String(sent, StandardCharsets.ISO_8859_1));
        check(Base64.getUrlEncoder().encodeToString(sent));
    }

    private static void check(String sent) {
        try {
            PageKey key = PageKey.of(sent);
            assertTrue(Slug.isValid(key.slug()), key::slug);
            assertEquals(key, PageKey.of(key.toString()));
        } catch (Failure refusal) {
            assertTrue(refusal.is(Problem.BAD_REQUEST), refusal.getMessage());
        }
    }
}
