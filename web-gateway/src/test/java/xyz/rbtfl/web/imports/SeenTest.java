package xyz.rbtfl.web.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenTest {

    @Test
    void name_isNewOnce_howeverManyThereAre() {
        Seen seen = new Seen();
        for (int i = 0; i < 20_000; i++) {
            assertTrue(seen.add("stories/s" + i + ".en.md"));
        }
        for (int i = 0; i < 20_000; i++) {
            assertFalse(seen.add("stories/s" + i + ".en.md"));
            assertTrue(seen.has("stories/s" + i + ".en.md"));
        }
        assertFalse(seen.has("stories/s20000.en.md"));
    }
}
