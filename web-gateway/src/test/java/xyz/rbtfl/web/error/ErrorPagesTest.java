package xyz.rbtfl.web.error;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.page.Shown;

@QuarkusTest
class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /en/n/no-such-story    | 404 | There is no such page
        /zh/n/no-such-story    | 404 | 没有这个页面
        /ar/n/gone-story       | 410 | كان هنا ثم سُحب
        /en/n/faulty-story     | 500 | Something broke on our side
        /en/n/restarting-story | 503 | Back in a moment
        /no/such/page/anywhere | 404 | There is no such page
        """)
    void whatIsWrong_isSaidInTheReadersLanguage(String path, int status, String heading) {
        Shown page = Shown.page(path);
        assertEquals(status, page.status());
        assertEquals("text/html;charset=UTF-8", page.response().contentType());
        assertEquals(heading, page.text("h1"));
        assertTrue(page.has("meta[name=robots][content=noindex]"));
        assertFalse(page.has("link[rel=canonical]"));
    }

    @Test
    void pathWithoutALocale_isAnsweredInTheBrowsersLanguage() {
        assertEquals(
                "zh",
                Shown.page("/nothing/here/at/all", Map.of("Accept-Language", "zh-CN"))
                        .one("html")
                        .attr("lang"));
    }

    @Test
    void page_thatIsWrittenTo_isReadOnly() {
        assertEquals(405, given().post("/en/n/" + Samples.STORY).statusCode());
        assertEquals(405, given().delete("/en/").statusCode());
    }

    @Test
    void program_getsAProblemDocument() {
        assertEquals(
                "application/problem+json",
                given().get("/api/v1/stories/no-such-story").contentType());
    }
}
