package xyz.rbtfl.wire.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangesTest {

    private static final String RECORDED = """
            # The boats.

            ### boats
            GET /boats?limit=2&port=a
            Accept: application/json

            200
            Content-Type: application/json
            ETag: "one"
            < boats.json

            ### stored
            PUT /boats/ada
            Authorization: Bearer editor
            Content-Type: application/json
            < ada.json

            201
            """;

    @TempDir
    Path folder;

    private Exchanges exchanges;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("exchanges.http"), RECORDED);
        Files.writeString(folder.resolve("boats.json"), "{\"at\": \"noon\", \"items\": []}\n");
        Files.writeString(folder.resolve("ada.json"), "{\"name\": \"Ada\"}");
        exchanges = Exchanges.read(folder);
    }

    @Test
    void file_isReadAndWritten_asItStands() {
        exchanges.record(exchanges.get("stored"));
        assertEquals(RECORDED, Exchanges.text(folder.resolve("exchanges.http")));
        assertEquals(List.of("boats.json", "ada.json"), exchanges.files());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/boats?port=a&limit=2 | Accept        | application/json | boats",
                "/boats?port=a&limit=3 | Accept        | application/json | ",
                "/boats?limit=2        | Accept        | application/json | ",
                "/boats?port=a&limit=2 | Accept        | text/markdown    | ",
                "/boats?port=a&limit=2 | Authorization | Bearer x         | ",
                "/boats?port=a&limit=2 | If-None-Match | \"one\"          | ",
            })
    void question_isAnswered_onlyWhereItIsTheRecordedOne(String target, String header, String value, String found) {
        Question question = new Question("GET", target, Map.of(header, value), "");
        assertEquals(found, exchanges.find(question).map(Exchange::name).orElse(null));
    }

    @Test
    void token_ofAnyEditor_standsForTheRecordedOne() {
        Map<String, String> headers = Map.of("Authorization", "Bearer abc", "Content-Type", "application/json");
        Question question = new Question("PUT", "/boats/ada", headers, "{}");
        assertEquals("stored", exchanges.find(question).orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | \"one\" | {\"at\":\"night\",\"items\":[]}  | 0",
                "200 | \"one\" | {\"at\":\"night\",\"items\":[1]} | 1",
                "200 | \"two\" | {\"at\":\"night\",\"items\":[]}  | 1",
                "404 | \"one\" | {\"at\":\"night\",\"items\":[]}  | 1",
            })
    void answer_thatDiffers_isNamed_butForItsMoments(int status, String tag, String body, int differences) {
        Answer live = new Answer(status, Map.of("ETag", tag, "Content-Type", "application/json", "Date", "x"), body);
        Recorder recorder = new Recorder(exchanges, Set.of("at"));
        assertEquals(
                differences, recorder.differences(exchanges.get("boats"), live).size());
    }
}
