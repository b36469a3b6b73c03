package xyz.rbtfl.story.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.document.Lantern;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;

/** What an edition mentions. */
class MentionsTest {

    @Test
    void links_areMentions_inTheOrderOfTheDocument() {
        String sent = Lantern.with("Any move", "Any [*move*](/zh/entity/move)")
                .replace("An island", "An [island](/zh/entity/island)")
                .replace("Counts sacks", "Counts [sacks &amp; bags](/zh/entity/flour-2026). And");
        assertEquals(
                List.of(
                        new Mention("lantern-line", "Lantern Line", "/summary", firstSentence()),
                        new Mention("lantern-bay", "Lantern Bay", "/summary", firstSentence()),
                        new Mention(
                                "harbour-council",
                                "harbour council",
                                "/summary",
                                "The harbour council, backed by Sund's pilots, has not called a vote."),
                        new Mention(
                                "sund",
                                "Sund",
                                "/summary",
                                "The harbour council, backed by Sund's pilots, has not called a vote."),
                        new Mention("sund", "Sund", "/keyNumbers/2/label", "the collision of 4 May 2026 off Sund."),
                        new Mention(
                                "island",
                                "island",
                                "/whyItMatters",
                                "An island that cannot land flour is an island counting days."),
                        new Mention("move", "move", "/whatToWatch/1", "Any move by the council's pilots."),
                        new Mention(
                                "flour-2026", "sacks & bags", "/batches/2/takes/0/framing", "Counts sacks & bags.")),
                Mentions.of(document(sent)));
    }

    private static String firstSentence() {
        return "Lantern Line, the ferry company of Lantern Bay, has carried nothing since crews stopped work in April.";
    }

    @Test
    void links_elsewhere_areNoMentions() {
        String sent = Lantern.with(
                "Fog is", "`[a](/zh/entity/a)` ![b](/zh/entity/b) [c](https://c.example/x) \\[d](/zh/entity/d) Fog is");
        assertEquals(5, Mentions.of(document(sent)).size());
    }

    @Test
    void fiveHundredLinks_inOneLongLine_haveShortSentences() {
        String line = IntStream.range(0, 495)
                .mapToObj(i -> "[word](/zh/entity/e" + i + ") and the words of a sentence that has no end and then")
                .collect(Collectors.joining(" "));
        List<Mention> mentions = Mentions.of(document(Lantern.with("Fog is", line + " is")));
        assertEquals(500, mentions.size());
        assertTrue(mentions.stream().allMatch(mention -> mention.sentence().length() <= 300));
        assertTrue(
                mentions.get(200).sentence().matches("….* word .*…"),
                mentions.get(200).sentence());
    }

    private static StoryDocument document(String sent) {
        Reading reading = Lantern.reading(sent);
        assertEquals("", Lantern.brief(reading.refusals()));
        return reading.document().orElseThrow();
    }
}
