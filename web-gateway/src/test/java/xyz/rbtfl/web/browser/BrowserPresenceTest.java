package xyz.rbtfl.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Says in the report whether pages were looked at in a browser. */
class BrowserPresenceTest {

    @Test
    void pages_areTestedInABrowser_whereThereIsOne() {
        assumeTrue(
                Files.exists(Path.of("/usr/bin/chromium")),
                "The browser tests were skipped: there is no /usr/bin/chromium.");
    }
}
