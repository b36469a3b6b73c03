package xyz.rbtfl.web.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.page.Shown;

@QuarkusTest
class HeadPagesTest {

    @Test
    void head_showsItsNameForTheReader_andItsStories() {
        Shown page = Shown.page("/zh/head/" + Samples.HEAD);
        assertEquals("谁掌管海峡", page.text("h1"));
        assertTrue(page.has(".stories a[href=/zh/n/" + Samples.STORY + "]"));
    }

    @Test
    void head_withoutANameInTheLocale_fallsBackToEnglish_marked() {
        Shown page = Shown.page("/ar/head/" + Samples.HEAD);
        assertEquals("Who runs the strait", page.text("h1"));
        assertEquals("en", page.one("h1").attr("lang"));
    }

    @Test
    void head_thatThereIsNot_isNotFound() {
        assertEquals(404, Shown.page("/en/head/no-such-head").status());
    }
}
