package xyz.rbtfl.wire.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {

    private static final String ONE = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ONE,                  ONE,                    true",
        "ONE,                  OTHER,                  false",
        "ONE.0123456789abcdef, ONE.fedcba9876543210,   true",
        "ONE.0123456789abcdef, OTHER.0123456789abcdef, false",
        "ONE.0123456789abcdef, ONE,                    false",
        "ONE,                  ONE.0123456789abcdef,   false",
        "ONE.1.json,           ONE.2.json,             false",
    })
    void tag_isHeldToItsContent_notToTheMomentThatIsMarkedBehindIt(String recorded, String live, boolean same)
            throws IOException {
        Files.writeString(folder.resolve("exchanges.http"), "");
        var recorder = new Recorder(Exchanges.read(folder), Set.of());
        var exchange = new Exchange(
                "boats",
                new Question("GET", "/boats", Map.of(), ""),
                Optional.empty(),
                tagged(recorded),
                Optional.empty());
        assertEquals(same, recorder.differences(exchange, tagged(live)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "21 MOMENT.json|{cursor: a}|5 x|boats,  22 MOMENT.json|{cursor: bb}|5 x|boats, true",
        "21 MOMENT.json|{cursor: a}|5 x|boats,  21 MOMENT.json|{cursor: a}|5 x|ferry,  false",
        "21 MOMENT.json|{cursor: a}|5 x|boats,  5 x|boats,                             false",
        "5 x|boats,                             21 MOMENT.json|{cursor: a}|5 x|boats,  false",
    })
    void parcel_isHeldToItsFiles_notToTheMomentThatTheyAreOf(String recorded, String live, boolean same)
            throws IOException {
        Files.writeString(folder.resolve("exchanges.http"), "");
        var recorder = new Recorder(Exchanges.read(folder), Set.of());
        var exchange = new Exchange(
                "parcel",
                new Question("GET", "/export", Map.of(), ""),
                Optional.empty(),
                text(recorded),
                Optional.empty());
        assertEquals(same, recorder.differences(exchange, text(live)).isEmpty());
    }

    private static Answer text(String lines) {
        return new Answer(200, Map.of("Content-Type", "text/plain"), lines.replace('|', '\n') + "\n");
    }

    private static Answer tagged(String tag) {
        String hash = tag.replace("ONE", ONE).replace("OTHER", OTHER);
        return new Answer(200, Map.of("ETag", '"' + hash + '"'), "");
    }
}
