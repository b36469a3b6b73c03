package xyz.rbtfl.web.entityservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.wire.problem.Failure;

/** What becomes of an entity-service that answers oddly. */
@QuarkusTest
@TestProfile(EntityServiceTest.Odd.class)
class EntityServiceTest {

    @Inject
    EntityService entities;

    /** By the slug that is asked for, the server answers so; see {@link OddEntityService}. */
    @ParameterizedTest
    @CsvSource({
        "hangs-up, 2, UNAVAILABLE",
        "hangs-up-in-the-middle, 2, UNAVAILABLE",
        "leaving, 2, UNAVAILABLE",
        "bare-502, 1, UNAVAILABLE",
        "problem-503, 1, UNAVAILABLE",
        "bare-404, 1, UNAVAILABLE",
        "bare-429, 1, UNAVAILABLE",
        "problem-404, 1, NOT_FOUND",
        "problem-500, 1, INTERNAL",
        "problem-405, 1, INTERNAL",
        "bare-400, 1, INTERNAL",
        "bare-414, 1, INTERNAL",
        "bare-431, 1, INTERNAL",
        "html, 1, none",
        "list, 1, none",
        "misfit, 1, none",
        "cut, 1, none",
    })
    void readIsTriedAgain_whenTheConnectionBroke_andForNoOtherReason(String slug, int times, String problem) {
        Throwable failure =
                assertThrows(RuntimeException.class, () -> result(entities.getEntity(slug, "en", Optional.empty())));
        assertEquals(problem, failure instanceof Failure told ? told.problem().name() : "none", failure::toString);
        assertEquals(times, OddEntityService.timesAsked("/entities/" + slug));
    }

    @Test
    void labelsOfMoreThanAHundred_areAskedForInOneQuestion_andOfMoreThanAThousandInTwo() {
        assertEquals(
                600, result(entities.labels(slugs("all", 600), "one")).known().size());
        assertEquals(1, OddEntityService.timesAsked("/labels?locale=one"));
        Map<String, RemoteLabel> labels =
                result(entities.labels(slugs("all", 1_001), "two")).known();
        assertEquals(1_001, labels.size());
        assertTrue(labels.values().stream().noneMatch(RemoteLabel::stub));
        assertEquals(2, OddEntityService.timesAsked("/labels?locale=two"));
    }

    @Test
    void labelsOfNothing_areNotAskedFor() {
        assertEquals(Labels.NONE_ASKED, result(entities.labels(List.of(), "none")));
        assertEquals(0, OddEntityService.timesAsked("/labels?locale=none"));
    }

    @ParameterizedTest
    @CsvSource({"bare-400", "bare-404", "bare-414", "bare-431", "problem-404", "problem-405", "html", "misfit"})
    void labelsThatAreRefusedOrMisread_openNoCircuit(String answer) {
        for (String locale : Collections.nCopies(20, answer)) {
            assertTrue(result(entities.labels(List.of("a"), locale)).of("a").stub());
        }
        assertEquals(20, OddEntityService.timesAsked("/labels?locale=" + answer));
        assertEquals(
                "All a",
                result(entities.labels(List.of("a"), "then-" + answer)).of("a").label());
    }

    private static List<String> slugs(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> word + "-" + number + "-" + "x".repeat(100))
                .toList();
    }

    private static <T> T result(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    /** Asks the server that answers oddly. */
    public static class Odd implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OddEntityService.class));
        }
    }
}
