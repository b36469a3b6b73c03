package xyz.rbtfl.story.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentence round a link: whole where it is short, cut at words where it is long, never looked for far away. */
class SentenceTest {

    @Test
    void shortSentence_isWhole() {
        String text = "One came. Two went to Sund at noon! Three.";
        assertEquals("Two went to Sund at noon!", round(text, "Sund"));
        assertEquals("One came.", round(text, "One"));
        assertEquals("Three.", round(text, "Three."));
        assertEquals("Two went to Sund at noon! Three.", round(text, "noon! Three"));
        assertEquals("潮水退了。", round("雾来了。潮水退了。船走了。", "潮水"));
        assertEquals(text, Sentence.whole(text, 22, 26));
        assertEquals("", Sentence.round("", 0, 0));
        assertEquals("a", Sentence.round(" a ", 3, 3));
    }

    @Test
    void sentenceOf300Characters_isWhole_andALongerOneIsCutAtWords() {
        String whole = "link " + "word ".repeat(58) + "words";
        assertEquals(300, whole.length());
        assertEquals(whole, round(whole, "link"));
        assertEquals("link " + "word ".repeat(58).strip() + "…", round(whole + "s", "link"));
        String behind = "word ".repeat(57) + "end link";
        assertEquals("longer " + behind, round("longer " + behind, "link"));
        assertEquals("…" + behind, round("longest " + behind, "link"));
    }

    @Test
    void longSentence_isCutOnBothSides_withTheLinkInTheMiddle() {
        String text = "one two three ".repeat(100) + "Sund " + "four five six ".repeat(100);
        String sentence = round(text, "Sund");
        assertTrue(sentence.length() <= 300 && sentence.length() > 280, sentence);
        assertTrue(sentence.matches("…(one|two|three) .* Sund .* (four|five|six)…"), sentence);
        assertEquals(sentence, Sentence.whole(text, text.indexOf("Sund"), text.indexOf("Sund") + 4));
    }

    @Test
    void longSentence_atItsStartOrEnd_isCutOnOneSide() {
        String text = "Sund " + "four five six ".repeat(100);
        assertTrue(round(text, "Sund").startsWith("Sund four"));
        assertTrue(round(text, "Sund").matches(".{280,298}…"));
        String turned = "four five six ".repeat(100) + "Sund.";
        assertTrue(round(turned, "Sund").endsWith(" Sund."));
        assertTrue(round(turned, "Sund").matches("….{280,299}"));
    }

    @Test
    void linkThatIsLongerThanASentenceMayBe_isCutItself() {
        String words = "harbour council ".repeat(50).strip();
        String sentence = Sentence.round("The " + words + " met.", 4, 4 + words.length());
        assertTrue(sentence.matches("…harbour council .*(harbour|council)…"), sentence);
        assertTrue(sentence.length() <= 300);
    }

    @Test
    void sentenceAmongOthers_isTakenAlone() {
        String text = "One came. ".repeat(100) + "Two went to Sund at noon! " + "Three left. ".repeat(100);
        assertEquals("Two went to Sund at noon!", round(text, "Sund"));
        assertEquals("Two went to Sund at noon!", round(text, "Two went"));
        assertEquals("Two went to Sund at noon!", round(text, "noon!"));
        assertEquals("潮水退了。", round("雾来了。潮水退了。船走了。", "潮水退了。"));
        assertEquals("Two.", Sentence.round("One. Two. Three.", 5, 5));
    }

    @Test
    void longSentenceAmongOthers_isCutWithinItself() {
        String behind = "One came. Sund " + "four five six ".repeat(100).strip() + ". Three left.";
        assertEquals("Sund " + "four five six ".repeat(21).strip() + "…", round(behind, "Sund"));
        String before = "One came. F" + "four five six ".repeat(100).substring(1) + "Sund. Three left.";
        assertEquals("…five six " + "four five six ".repeat(20) + "Sund.", round(before, "Sund"));
    }

    @Test
    void sentenceThatIsMostlyWhiteSpace_showsWhereItIsCut() {
        assertEquals("…Sund.", round("One " + " ".repeat(400) + "Sund.", "Sund"));
        assertEquals("Sund…", round("Sund" + " ".repeat(400) + "came.", "Sund"));
    }

    @Test
    void linkThatIsOneLongWord_isCutBetweenCharacters() {
        String word = "a".repeat(400);
        assertEquals("…" + "a".repeat(298) + "…", round("The " + word + " met.", word));
    }

    @Test
    void linkThatJustFits_isNotCut() {
        String words = "word ".repeat(59) + "end";
        assertEquals(298, words.length());
        assertEquals("…" + words + "…", round("x " + words + "ing on", words));
    }

    /** Where the text is cut before and behind the link: a comma stays with what it stands behind. */
    @ParameterizedTest
    @CsvSource({"掌舵, 461, 759", "'舵，', 463, 760", "潮水, 452, 749"})
    void scriptWithoutSpaces_isCutBetweenCharacters_notBeforeAComma(String link, int from, int to) {
        String text = "潮水退去之后，谁来掌舵，".repeat(100);
        int at = text.indexOf(link, 600);
        assertEquals("…" + text.substring(from, to) + "…", Sentence.round(text, at, at + 2));
    }

    @ParameterizedTest
    @CsvSource({"」, ''", "々, ''", "（, a（"})
    void scriptWithoutSpaces_isCutBehindAClosingMark_notBehindAnOpeningOne(String mark, String before) {
        String sentence = round("a".repeat(400) + mark + "潮水" + "b".repeat(400), "潮水");
        assertEquals("…" + before.replace("a", "a".repeat(147)) + "潮水" + "b".repeat(148) + "…", sentence);
    }

    @Test
    void wordBehindALink_isLeftOut_whereTheLineCouldBreakAtTheLink() {
        String sentence = round("a".repeat(400) + "潮水退" + "b".repeat(400), "潮水");
        assertEquals("…" + "a".repeat(148) + "潮水…", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\uD83D\uDEF6", "e\u0301\u0316", "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80", "क्ष", "한"})
    void wordWithoutEnd_isCutBetweenCharacters(String character) {
        String text = character.repeat(500) + "Sund" + character.repeat(500);
        String sentence = round(text, "Sund");
        assertTrue(sentence.length() <= 300, sentence);
        String before = sentence.substring(1, sentence.indexOf("Sund"));
        String behind = sentence.substring(sentence.indexOf("Sund") + 4, sentence.length() - 1);
        assertEquals(character.repeat(before.length() / character.length()), before);
        assertEquals(character.repeat(behind.length() / character.length()), behind);
        int whole = 147 / character.length() * character.length();
        assertEquals(whole, before.length());
        assertEquals(whole, behind.length());
    }

    @Test
    void anyText_givesABoundedSentence_withoutHalfACharacter() {
        String[] parts = {"a", " ", ". ", "\u0301", "\uD83D\uDEF6", "\u200D", "战", "。", "\u3000", "word ", "! "};
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(900), 0, parts.length).forEach(part -> text.append(parts[part]));
            int start = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
            int end = text.offsetByCodePoints(start, random.nextInt(text.codePointCount(start, text.length()) + 1));
            String sentence = Sentence.round(text, start, end);
            assertTrue(sentence.length() <= 300, sentence);
            assertEquals(
                    sentence,
                    new String(
                            sentence.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8));
            assertTrue(Sentence.whole(text, start, end).length() <= 300);
        }
    }

    /** The proof that many links in one long line cost no more than as many in short ones. */
    @Test
    void textThatIsLooked_At_doesNotGrowWithTheLine() {
        for (int length : new int[] {1_000, 60_000}) {
            Watched text = new Watched("word and ".repeat(length / 9) + "Sund" + " word and".repeat(length / 9));
            int start = text.toString().indexOf("Sund");
            Sentence.round(text, start, start + 4);
            Sentence.whole(text, start, start + 4);
            assertTrue(text.seen <= 2 * (604 + 4), text.seen + " of " + text.length());
        }
    }

    private static String round(String text, String link) {
        int start = text.indexOf(link);
        return Sentence.round(text, start, start + link.length());
    }

    /** Counts the characters that are taken out of it. */
    private static final class Watched implements CharSequence {
        private final String text;
        private int seen;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            seen++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            seen += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
