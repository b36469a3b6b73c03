package xyz.rbtfl.story.head;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.Corpus;

class HeadListCostTest {

    @Test
    void listOfHeads_doesNotReadAllTheirStories() throws Exception {
        int blocks = Corpus.blocks(HeadRepository.LIST, "'{\"en\": 0}'");
        assertTrue(blocks <= 2_500, () -> blocks + " blocks");
    }
}
