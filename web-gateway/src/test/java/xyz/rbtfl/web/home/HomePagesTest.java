package xyz.rbtfl.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.page.Shown;

@QuarkusTest
class HomePagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zh-TW,zh;q=0.9,en;q=0.8 | /zh/
        ar-EG                   | /ar/
        sw,de;q=0.5             | /en/
        nonsense;;;             | /en/
        """)
    void root_sendsToTheLocaleThatSuits(String acceptLanguage, String location) {
        Shown page = Shown.page("/", Map.of("Accept-Language", acceptLanguage));
        assertEquals(303, page.status());
        assertTrue(page.response().header("Location").endsWith(location));
        assertTrue(page.response().headers().getValues("Vary").contains("Accept-Language"));
    }

    @Test
    void frontPage_listsStoriesByDay_andTheRunningThemes() {
        Shown page = Shown.page("/en/");
        assertEquals(200, page.status());
        assertEquals("18 April 2031", page.texts(".day h2").get(0));
        assertEquals(
                "/en/n/" + Samples.STORY,
                page.document().select(".stories h3 a").get(0).attr("href"));
        assertEquals("Who runs the strait", page.texts(".themes a").get(0));
        assertEquals("https://rbtfl.xyz/en/", page.one("link[rel=canonical]").attr("href"));
    }

    @Test
    void frontPage_inChinese_speaksChinese() {
        Shown page = Shown.page("/zh/");
        assertEquals("zh", page.one("html").attr("lang"));
        assertEquals("最新", page.text("h1"));
        assertEquals("2031年4月18日", page.texts(".day h2").get(0));
    }

    @ParameterizedTest
    @CsvSource({"/xx/, 404", "/e/, 404", "/und/, 404", "/fr/, 200", "/sw/, 200", "/zh-Hant-TW/, 200", "/nothing, 404"})
    void locale_isARegisteredLanguage_orNoPage(String path, int status) {
        assertEquals(status, Shown.page(path).status());
    }

    @ParameterizedTest
    @CsvSource({"/ZH/, /zh/", "/zh-hant/n/x?y=z, /zh-Hant/n/x?y=z", "/pt-br, /pt-BR/"})
    void locale_notInCanonicalCase_isMovedForGood(String path, String location) {
        Shown page = Shown.page(path);
        assertEquals(308, page.status());
        assertTrue(page.response().header("Location").endsWith(location));
    }

    @Test
    void robots_areTold() {
        Shown page = Shown.page("/robots.txt");
        assertEquals(200, page.status());
        assertEquals(
                List.of("User-agent: *", "Allow: /", "Disallow: /api/"),
                page.response().asString().lines().toList());
    }

    @Test
    void stylesheet_isKeptForGood_andGoneUnderAnotherAddress() {
        String href = Shown.page("/en/").one("link[rel=stylesheet]").attr("href");
        assertEquals(
                "public, max-age=31536000, immutable",
                Shown.page(href).response().header("Cache-Control"));
        assertEquals(404, Shown.page("/style/0000000000000000.css").status());
    }
}
