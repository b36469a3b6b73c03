package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.story.document.StoryDocument.Take;

/** What a document's parts say of themselves. */
class StoryDocumentTest {

    @ParameterizedTest
    @CsvSource({
        "Quay Monitor, Quay Monitor,",
        "Quay — Ships of the bay, Quay, Ships of the bay",
        "Quay — Ships — Part 2, Quay, Ships — Part 2",
        "Quay—Monitor, Quay—Monitor,",
        "Quay - Monitor, Quay - Monitor,"
    })
    void outlet_isItsName_andBehindTheFirstDashItsWork(String outlet, String name, String work) {
        Take take = new Take(outlet, "Sund", "en", "", Optional.empty(), "https://a.example/");
        assertEquals(name, take.outletName());
        assertEquals(Optional.ofNullable(work), take.work());
    }
}
