package xyz.rbtfl.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.OddStories;
import xyz.rbtfl.web.fake.Samples;

/** The pages as a browser sees them: how wide, how legible, and that nothing in them runs. */
@QuarkusTest
class PagesInBrowserTest {

    private static final String STORY = "en/n/" + Samples.STORY;

    /**
     * What stands outside the page, or outside the element that it is in, but for what scrolls or is hidden on purpose.
     */
    private static final String STICKING_OUT = """
        () => [...document.querySelectorAll('body *')]
            .filter(e => !e.closest('.scroll, .skip, svg') && e.getClientRects().length)
            .filter(e => {
                const box = e.getBoundingClientRect(), around = e.parentElement.getBoundingClientRect();
                const inline = getComputedStyle(e.parentElement).display === 'inline';
                return box.left < -1 || box.right > innerWidth + 1
                    || !inline && (box.left < around.left - 1 || box.right > around.right + 1)
                    || e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline';
            })
            .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 60))""";

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URL root;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "ar/n/" + Samples.STORY, "zh/n/" + Samples.STORY, "en/n/" + OddStories.WIDE,
        "en/n/" + OddStories.HOSTILE, "en/", "ar/", "en/entity/" + Samples.ENTITY, "zh/head/" + Samples.HEAD,
        "en/n/none", "de/n/" + Samples.STORY, "de/", "de/entity/" + Samples.ENTITY, "de/head/long-words",
        "de/entity/seafarers-league", "de/n/" + Samples.STORY + ".md"})
    void page_atAnyWidth_holdsAllThatIsInIt(String path) {
        try (Page page = opened(path, 320, ColorScheme.LIGHT)) {
            for (int width : new int[] {320, 360, 414, 500, 640, 768, 992, 1_100, 1_280, 1_920}) {
                page.setViewportSize(width, 900);
                assertEquals(List.of(), page.evaluate(STICKING_OUT), path + " at " + width);
                assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "ar/n/" + Samples.STORY, "zh/n/" + Samples.STORY, "en/n/" + OddStories.BARE,
        "en/", "ar/", "en/entity/" + Samples.ENTITY, "zh/head/" + Samples.HEAD, "ar/n/none"})
    void page_isAccessible_lightAndDark_wideAndNarrow(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {360, 1_400}) {
                try (Page page = opened(path, width, scheme)) {
                    var violations = new AxeBuilder(page).analyze().getViolations();
                    assertTrue(violations.isEmpty(), path + " " + scheme + " " + width + " " + violations.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, "en/n/" + OddStories.HOSTILE, "en/", "en/entity/" + Samples.ENTITY})
    void page_breaksNoPolicy_runsNothing_andAsksNobodyElse(String path) {
        var said = new ArrayList<String>();
        var asked = new ArrayList<String>();
        try (Page page = browser.newPage()) {
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            page.onDialog(dialog -> said.add(dialog.message()));
            page.onRequest(request -> asked.add(request.resourceType() + " " + request.url()));
            page.navigate(root + path);
            page.waitForLoadState();
        }
        assertEquals(List.of(), said);
        assertTrue(asked.stream().noneMatch(request -> request.startsWith("script")), asked::toString);
        assertTrue(asked.stream().allMatch(request -> request.contains(root.toString())), asked::toString);
        assertEquals(1, asked.stream().filter(request -> request.startsWith("stylesheet")).count());
    }

    @Test
    void story_rightToLeft_isTheMirror() {
        try (Page ltr = opened(STORY, 1_400, ColorScheme.LIGHT);
                Page rtl = opened("ar/n/" + Samples.STORY, 1_400, ColorScheme.LIGHT)) {
            assertEquals(left(ltr, ".coverage"), 1_400 - right(rtl, ".coverage"), 2);
            assertEquals(left(ltr, ".text"), 1_400 - right(rtl, ".text"), 2);
            assertTrue(left(ltr, ".coverage") > right(ltr, ".text"));
        }
    }

    @Test
    void story_onPaper_hasNoNavigation_andNamesItsSources() {
        try (Page page = opened(STORY, 800, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertTrue(page.isHidden(".site nav"));
            assertTrue(page.isHidden(".end"));
            assertTrue(page.isVisible(".takes"));
            assertEquals("\" https://gazette.example/ferries/day-nine\"",
                page.evaluate("getComputedStyle(document.querySelector('.source a'), '::after').content"));
        }
    }

    private Page opened(String path, int width, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme));
        page.navigate(root + path);
        return page;
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).boundingBox().x;
    }

    private static double right(Page page, String selector) {
        var box = page.locator(selector).boundingBox();
        return box.x + box.width;
    }
}
