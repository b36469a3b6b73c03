package xyz.rbtfl.wire.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.header.AcceptedForms;
import xyz.rbtfl.wire.header.AcceptedLanguages;
import xyz.rbtfl.wire.header.RequestTarget;

/**
 * Damages what a caller may write, some thousand times, and looks whether what is left can be read by whoever reads it
 * next.
 */
class MutationTest {

    private static final int TIMES = Integer.getInteger("mutations", 20_000);

    private static final List<String> PIECES = List.of(
            "text/html",
            "text/*",
            "*/*",
            "application/json",
            ";q=0",
            ";q=0.5",
            ";q=1.000",
            ";q=",
            ", ",
            ";",
            "/",
            "\"",
            "\\",
            "W/",
            "*",
            "en",
            "zh-Hant-TW",
            "-",
            "--",
            "%",
            "%00",
            "%zz",
            "//",
            "?",
            "#",
            "http://a",
            "|",
            "{",
            " ",
            "\t",
            "\u00fc",
            "\u0000",
            "=",
            "aaaaaaaaa",
            "1",
            "[",
            "]",
            "\"a\"",
            "..",
            "+");

    private final StringBuilder text = new StringBuilder();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_311, 77_000_001})
    void damagedText_isReadOrRefused_neverWorse(long seed) {
        random = new Random(seed);
        for (int time = 0; time < TIMES; time++) {
            mutate();
            String sent = text.toString();
            RequestTarget.of(sent).ifPresent(MutationTest::assertUri);
            AcceptedForms.of(sent).ifPresent(MutationTest::assertForms);
            AcceptedLanguages.of(sent).ifPresent(MutationTest::assertLanguages);
        }
    }

    private static void assertUri(String target) {
        URI.create(target.startsWith("//") ? "http://a" + target : target);
        assertEquals(target, RequestTarget.of(target).orElseThrow());
    }

    private static void assertForms(String header) {
        for (String range : header.split(", ")) {
            assertTrue(range.matches("[^/;,\\s]+/[^/;,\\s]+(;q=0\\.\\d{3})?"), header);
        }
        assertEquals(header, AcceptedForms.of(header).orElseThrow());
    }

    private static void assertLanguages(String header) {
        Locale.LanguageRange.parse(header);
        assertEquals(header, AcceptedLanguages.of(header).orElseThrow(), HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Damages the text a little more; now and then it begins anew. */
    private void mutate() {
        if (text.length() > 400 || random.nextInt(50) == 0) {
            text.setLength(0);
        }
        int at = random.nextInt(text.length() + 1);
        switch (text.length() == 0 ? 0 : random.nextInt(5)) {
            case 0, 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
            case 3 -> text.insert(at, text.substring(Math.min(at, text.length() / 2)));
            default -> text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
    }
}
