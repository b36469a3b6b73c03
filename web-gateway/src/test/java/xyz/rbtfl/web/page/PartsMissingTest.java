package xyz.rbtfl.web.page;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.web.fake.Samples;

/** story-service answers stories and their lists, and nothing that a page can do without. */
@QuarkusTest
@TestProfile(PartsMissingTest.UnderStrain.class)
class PartsMissingTest {

    private static final String BRIEFLY = "public, max-age=0, s-maxage=5";

    @Test
    void frontPage_withoutItsSideList_isStillAFrontPage_keptBriefly() {
        Shown page = Shown.page("/en/");
        assertEquals(200, page.status());
        assertTrue(page.has(".stories a[href=/en/n/" + Samples.STORY + "]"));
        assertFalse(page.has(".themes"));
        assertEquals(BRIEFLY, page.response().header("Cache-Control"));
    }

    @Test
    void head_whoseNamesDoNotCome_isCalledAsItsStoriesCallIt() {
        Shown page = Shown.page("/en/head/" + Samples.HEAD);
        assertEquals(200, page.status());
        assertEquals("Who runs the strait", page.text("h1"));
        assertEquals(BRIEFLY, page.response().header("Cache-Control"));
    }

    @Test
    void head_thatThereIsNot_isStillNotFound() {
        assertEquals(404, Shown.page("/en/head/no-such-head").status());
    }

    @Test
    void entity_whoseStoriesDoNotCome_isDescribed_andSaysWhatIsMissing() {
        Shown page = Shown.page("/en/entity/" + Samples.ENTITY);
        assertEquals(200, page.status());
        assertEquals("Government of the Auberan Isles", page.text("h1"));
        assertTrue(page.text(".columns .note").startsWith("The stories cannot be shown"));
        assertFalse(page.has(".about, .mentions, .empty"));
        assertEquals(BRIEFLY, page.response().header("Cache-Control"));
    }

    @Test
    void entity_ofWhichNobodyCanTellWhetherStoriesNameIt_isUnavailable_notUnknown() {
        assertEquals(503, Shown.page("/en/entity/nobody-named-this").status());
    }

    @Test
    void entity_thatOnlyEntityServiceKnows_isShown_evenAsAStub() {
        Shown page = Shown.page("/en/entity/seafarers-league");
        assertEquals(200, page.status());
        assertEquals("Seafarers League", page.text("h1"));
        assertEquals(BRIEFLY, page.response().header("Cache-Control"));
    }

    @Test
    void markdown_thatThereIsNot_isNotFound_whetherTheRealOnesComeOrNot() {
        Shown page = Shown.page("/en/n/unsure-story.md");
        assertEquals(404, page.status());
        assertFalse(page.has(".trouble li"));
    }

    @Test
    void gateway_isReady() {
        String management = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        given().get(management + "/q/health/ready").then().statusCode(200);
    }

    /** Asks below the path where the stand-in is short of time. */
    public static class UnderStrain implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.rest-client.story-service.override-uri",
                    "${quarkus.rest-client.story-service.url}/under-strain");
        }
    }
}
