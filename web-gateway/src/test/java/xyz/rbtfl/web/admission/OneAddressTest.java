package xyz.rbtfl.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "//,/",
        "/;x,/",
        "/en/,/en/",
        "/ZH-hant,/zh-Hant/",
        "/en/entity,/en/entity/",
        "/en/entity/a/,/en/entity/a",
        "/xx//,/xx/",
        "/api/v1/stories/,/api/v1/stories",
        "/openapi/,/openapi",
        "/en/n/%2e%2E/n/a,/en/n/a",
        "/../../en,/en/",
        "/a%2Fb,/a%2Fb",
        "/a%2,/a%2",
    })
    void path_hasOneAddress(String path, String address) {
        assertEquals(address, OneAddress.of(path));
    }

    // a redirect to what is redirected again would never end; one to two slashes would lead to another host
    @Test
    void address_isItsOwn_andOneOfOurs() {
        Random random = new Random(20_311);
        List<String> pieces =
                List.of("/", "//", ".", "..", ";", "%2e", "%2F", "%25", "%", "en", "EN", "zh-hant", "entity", "n", "a");
        for (int time = 0; time < 20_000; time++) {
            StringBuilder path = new StringBuilder("/");
            for (int piece = random.nextInt(8); piece > 0; piece--) {
                path.append(pieces.get(random.nextInt(pieces.size())));
            }
            String address = OneAddress.of(path.toString());
            assertEquals(address, OneAddress.of(address), path::toString);
            assertTrue(address.startsWith("/") && !address.startsWith("//"), path::toString);
        }
    }
}
