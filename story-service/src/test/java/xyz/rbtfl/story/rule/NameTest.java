package xyz.rbtfl.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.document.StoryDocument.Take;
import xyz.rbtfl.story.markdown.MarkdownReader;

class NameTest {

    private static final Address ADDRESS = new Address("harbour", "en", "https://rbtfl.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ភ្នំពេញប៉ុស្តិ៍",
                "ລາວ",
                "ⵜⴰⵎⴰⵣⵉⵖⵜ",
                "Ә",
                "Əliyev",
                "ᲗᲑᲘᲚᲘᲡᲘ",
                "ߒߞߏ",
                "№ 5",
                "٢٠٢٦",
                "می‌خواهم",
                "👩‍🚀 1"
            })
    void name_withALetterOrDigitOfAnyScript_isTaken(String name) {
        assertEquals(List.of(), codes(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "🙂", "—"})
    void name_withoutALetterOrDigit_isRefused(String name) {
        assertEquals(List.of("name", "name", "name", "name"), codes(name));
    }

    /** The faults of a document whose head, lens, outlet and region have this name. */
    private static List<String> codes(String name) {
        StoryDocument document = new StoryDocument(
                "harbour",
                "en",
                "The harbour opens",
                "After nine days",
                "story",
                LocalDate.of(2026, 6, 1),
                List.of(name),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Batch(
                        name, List.of(new Take(name, name, "en", "", Optional.empty(), "https://post.example/1")))),
                List.of(),
                List.of());
        Reading reading = MarkdownReader.read(DocumentWriter.write(document, ADDRESS.origin()), ADDRESS);
        return reading.refusals().stream().map(Fault::code).toList();
    }
}
