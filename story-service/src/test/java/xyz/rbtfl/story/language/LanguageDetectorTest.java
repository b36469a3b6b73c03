package xyz.rbtfl.story.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.KeyNumber;
import xyz.rbtfl.story.document.StoryDocument.Take;
import xyz.rbtfl.story.markdown.MarkdownReader;

class LanguageDetectorTest {

    private static final String ENGLISH =
            "The harbour has been closed since the storm, and the people of the island have begun to share what is left "
                    + "in their cellars. Nobody knows when the first ship will come back with flour, salt and lamp oil.";
    private static final String FRENCH =
            "Le port est fermé depuis la tempête, et les habitants de l'île ont commencé à partager ce qui reste dans "
                    + "leurs caves. Personne ne sait quand le premier navire reviendra avec de la farine, du sel et de l'huile.";
    private static final String CHINESE = "风暴过后，港口一直关闭，岛上的居民开始分享地窖里剩下的食物。没有人知道第一艘船什么时候会带着面粉、盐和灯油回来。";
    private static final String ARABIC = "الميناء مغلق منذ العاصفة، وبدأ سكان الجزيرة يتقاسمون ما تبقى في أقبيتهم.";

    private final LanguageDetector detector = new LanguageDetector();

    @Test
    void prose_inEnglishInChineseEdition_isEnglishButForItsHeads() {
        StoryDocument document = document("zh", ENGLISH, List.of("悄然的转变"), take("en", ""));
        assertEquals(
                Map.of(
                        "headline",
                        "en",
                        "standfirst",
                        "en",
                        "heads",
                        "zh",
                        "summary",
                        "en",
                        "keyNumbers",
                        "en",
                        "lenses",
                        "en",
                        "regions",
                        "en"),
                detector.detect(document, Map.of()));
    }

    @Test
    void prose_inFrenchAmongEnglishTakes_isFrench() {
        StoryDocument document = document("fr", FRENCH, List.of("La mer"), take("en", ""));
        assertEquals("fr", detector.detect(document, Map.of()).get("summary"));
        assertEquals("fr", detector.detect(document, Map.of()).get("heads"));
    }

    @Test
    void prose_inEnglishInFrenchEdition_isEnglish() {
        StoryDocument document = document("fr", ENGLISH, List.of(), take("fr", ""));
        assertEquals("en", detector.detect(document, Map.of()).get("summary"));
        assertEquals("en", detector.detect(document, Map.of()).get("headline"));
    }

    @Test
    void prose_inTheEditionsOwnVariant_hasItsTag() {
        assertEquals(
                "zh-Hant",
                detector.detect(document("zh-Hant", CHINESE, List.of(), take("en", "")), Map.of())
                        .get("summary"));
        assertEquals(
                "ar",
                detector.detect(document("ar", ARABIC, List.of(), take("en", "")), Map.of())
                        .get("summary"));
    }

    @Test
    void prose_inNoLanguageOfTheEdition_isUndetermined() {
        StoryDocument document = document("en", FRENCH + " " + FRENCH, List.of("Ветер"), take("en", ""));
        assertEquals("und", detector.detect(document, Map.of()).get("summary"));
        assertEquals("und", detector.detect(document, Map.of()).get("heads"));
    }

    @Test
    void figuresWithoutWords_followTheProse() {
        StoryDocument document = document("zh", CHINESE, List.of("2026"), take("en", ""));
        assertEquals("zh", detector.detect(document, Map.of()).get("heads"));
    }

    @Test
    void declaredLanguage_wins() {
        StoryDocument document = document("fr", ENGLISH, List.of("La mer"), take("fr", ""));
        assertEquals(
                "br",
                detector.detect(document, Map.of("heads", "br", "whyItMatters", "br"))
                        .get("heads"));
        assertEquals(
                false, detector.detect(document, Map.of("whyItMatters", "br")).containsKey("whyItMatters"));
    }

    @Test
    void takeTaggedAsAnotherLanguage_isNoted() {
        StoryDocument document = document(
                "en",
                ENGLISH,
                List.of(),
                take("en", ENGLISH),
                take("en", CHINESE),
                take("fr", ENGLISH),
                take("fr", FRENCH),
                take("fr", "Short."),
                take("fa", ""));
        assertEquals(
                List.of("/batches/0/takes/1/language", "/batches/0/takes/2/language"),
                detector.notesByPointer(document).stream()
                        .map(fault -> fault.pointer().orElseThrow())
                        .toList());
    }

    @Test
    void takeTaggedAsAnotherLanguage_inMarkdown_isNotedAtItsTag() {
        StoryDocument document = document("en", ENGLISH, List.of(), take("en", ""), take("en", CHINESE));
        Address address = new Address("island", "en", "https://rbtfl.example");
        var notes =
                detector.notesByLine(MarkdownReader.read(DocumentWriter.write(document, address.origin()), address));
        assertEquals(1, notes.size());
        assertEquals(19, notes.get(0).line().getAsInt());
        assertEquals(
                "- **Ferry Post** (Isle, ".length() + 1, notes.get(0).column().getAsInt());
    }

    @Test
    void takesTaggedAsAnotherLanguage_inMarkdown_areEachNotedInTheirLine() {
        Take right = take("en", "");
        Take wrong = take("en", CHINESE);
        StoryDocument document = document("en", ENGLISH, List.of(), wrong, right, wrong, wrong);
        Address address = new Address("island", "en", "https://rbtfl.example");
        byte[] canonical = DocumentWriter.write(document, address.origin());
        List<String> lines =
                new String(canonical, StandardCharsets.UTF_8).lines().toList();
        List<Integer> noted = detector.notesByLine(MarkdownReader.read(canonical, address)).stream()
                .map(note -> note.line().getAsInt())
                .toList();
        int first = lines.indexOf("- **Ferry Post** (Isle, en) — " + CHINESE) + 1;
        assertEquals(List.of(first, first + 4, first + 6), noted);
    }

    private static Take take(String language, String framing) {
        return new Take("Ferry Post", "Isle", language, framing, Optional.empty(), "https://ferry.example/1");
    }

    private static StoryDocument document(String locale, String prose, List<String> heads, Take... takes) {
        return new StoryDocument(
                "island",
                locale,
                prose.substring(0, 30).strip(),
                prose.substring(0, 50).strip(),
                "story",
                LocalDate.of(2026, 6, 1),
                heads,
                Optional.of(prose),
                List.of(new KeyNumber("3", prose.substring(0, 20).strip())),
                Optional.empty(),
                List.of(),
                List.of(new Batch("unlabelled", List.of(takes))),
                List.of(),
                List.of());
    }
}
