package xyz.rbtfl.web.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.page.Shown;

@QuarkusTest
class EntityPagesTest {

    @Test
    void entity_thatIsDescribed_showsWhatIsKnown() {
        Shown page = Shown.page("/en/entity/" + Samples.ENTITY);
        assertEquals(200, page.status());
        assertEquals("Government of the Auberan Isles", page.text("h1"));
        assertEquals("The executive of the Auberan Isles, seated in Port Auber.", page.text(".top .standfirst"));
        assertEquals(List.of("奥伯群岛政府", "Auberan cabinet", "Auberan government"), page.texts(".known li"));
        assertEquals(
                "https://www.wikidata.org/wiki/Q4115189", page.one(".known a").attr("href"));
        assertFalse(page.has(".note"));
    }

    @Test
    void entity_namedByStories_showsThemAndTheSentence() {
        Shown page = Shown.page("/en/entity/" + Samples.ENTITY);
        assertTrue(page.has(".about a[href=/en/n/" + Samples.STORY + "]"));
        assertEquals("Auberan government", page.texts(".mentions mark").get(0));
        assertFalse(page.texts(".themes a").isEmpty());
    }

    @Test
    void entity_thatOnlyStoriesKnow_hasAPage() {
        Shown page = Shown.page("/en/entity/seafarers-league");
        assertEquals(200, page.status());
        assertEquals("Seafarers League", page.text("h1"));
        assertEquals("", page.one("h1").attr("lang"));
        assertTrue(page.has(".note"));
    }

    @Test
    void entity_thatNobodyNames_isNotFound() {
        assertEquals(404, Shown.page("/en/entity/nobody-at-all").status());
    }
}
