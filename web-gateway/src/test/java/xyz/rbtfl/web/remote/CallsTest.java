package xyz.rbtfl.web.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Which failure of a call is a silence, and which call is made twice. */
class CallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A failure, whether it is a silence, and how often a read is sent that meets it. */
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ProcessingException(new ConnectException("Connection refused")), true, 2),
                arguments(new ProcessingException(new SocketException("Connection reset")), true, 2),
                arguments(new ProcessingException(new VertxException("Connection was closed")), true, 2),
                arguments(new VertxException("Connection was closed"), true, 2),
                // too long
                arguments(new ProcessingException(new TimeoutException()), true, 1),
                arguments(new ProcessingException(new VertxException(new TimeoutException())), true, 1),
                arguments(new io.smallrye.mutiny.TimeoutException(), true, 1),
                // a proxy's 502, and a problem document of 503
                arguments(Failure.unavailable(new IllegalStateException("502")), true, 1),
                arguments(Failure.unavailable("Too much is asked.", null), true, 1),
                // an answer that cannot be read, and refusals
                arguments(new ProcessingException(new JsonParseException(null, "cut")), false, 1),
                arguments(Failure.of(Problem.NOT_FOUND, "There is no such story."), false, 1),
                arguments(Failure.of(Problem.CHANGED, "Another writer was faster."), false, 1),
                arguments(Failure.internal(new IllegalStateException("414")), false, 1),
                arguments(new IllegalStateException("a fault of ours"), false, 1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void read_isSentAgain_onlyWhenItsConnectionBroke(Throwable failure, boolean silence, int times) {
        assertEquals(silence, Calls.isSilence(failure));
        assertMeets(Calls::read, failure, silence, times);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void write_isNeverSentAgain(Throwable failure, boolean silence, int times) {
        assertMeets(Calls::write, failure, silence, 1);
    }

    private static void assertMeets(
            UnaryOperator<Uni<String>> way, Throwable failure, boolean silence, int expectedTimes) {
        AtomicInteger times = new AtomicInteger();
        Uni<String> call =
                Uni.createFrom().<String>failure(failure).onSubscription().invoke(times::incrementAndGet);
        Throwable told =
                assertThrows(Throwable.class, () -> way.apply(call).await().atMost(PATIENCE));
        assertEquals(expectedTimes, times.get());
        if (silence) {
            assertTrue(told instanceof Failure answer && answer.is(Problem.UNAVAILABLE), told::toString);
        } else {
            assertSame(failure, told);
        }
    }

    @Test
    void read_thatSucceedsTheSecondTime_isAnswered() {
        AtomicInteger times = new AtomicInteger();
        Uni<String> call = Uni.createFrom().item(() -> {
            if (times.incrementAndGet() == 1) {
                throw new VertxException("Connection was closed");
            }
            return "answered";
        });
        assertEquals("answered", Calls.read(call).await().atMost(PATIENCE));
    }

    @Test
    void part_thatAPageCanDoWithout_isNull_whenItFailsOrDoesNotCome() {
        assertNull(Calls.optional(Uni.createFrom().nothing()).await().atMost(PATIENCE));
        assertNull(Calls.optional(Uni.createFrom().failure(new IllegalStateException("a fault of ours")))
                .await()
                .atMost(PATIENCE));
        assertEquals(
                "there", Calls.optional(Uni.createFrom().item("there")).await().atMost(PATIENCE));
    }
}
