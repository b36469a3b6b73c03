package xyz.rbtfl.story.coverage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.Corpus;

class CoverageCostTest {

    @ParameterizedTest
    @ValueSource(strings = {"hub", "other-7", "nobody"})
    void coverage_costsNoMoreForAHub(String entity) throws Exception {
        int stories = Corpus.blocks(CoverageRepository.STORIES, "'{\"en\": 0}'", "'{" + entity + "}'");
        assertTrue(stories <= 25_000, () -> stories + " blocks for stories");
        int others = Corpus.blocks(CoverageRepository.COMENTIONED, "'{" + entity + "}'");
        assertTrue(others <= 8_000, () -> others + " blocks for others");
    }
}
