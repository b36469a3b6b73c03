package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeedClientTest {

    @Test
    void gateway_silent_isWaitedForNoLongerThanAgreed() {
        URI silent = Service.url(Port.free());
        SeedClient client = new SeedClient(silent, "a token");

        CannotStart refusal = assertThrows(CannotStart.class, () -> client.awaitAnswer(Duration.ofMillis(100)));

        assertEquals(silent + " does not answer, or not with both services behind it", refusal.getMessage());
    }
}
