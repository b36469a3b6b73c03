package xyz.rbtfl.wire.checks;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.wire.contract.Answer;
import xyz.rbtfl.wire.contract.Exchange;
import xyz.rbtfl.wire.contract.Exchanges;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.contract.Question;
import xyz.rbtfl.wire.contract.Recorder;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.parcel.ParcelReader;

/**
 * What a service promises its callers, as committed files in {@code contract/}: its OpenAPI document, and exchanges,
 * questions with their answers, which the gateway's tests replay. A live answer that differs is a change of the
 * contract: run with {@code -Dcontract.update=true} to write it down, and look at the difference.
 */
public abstract class ContractChecks {

    protected static final Path CONTRACT = Path.of("contract");
    private static final Exchanges EXCHANGES = Exchanges.read(CONTRACT);

    /** A request with the token of an editor. */
    protected abstract RequestSpecification asEditor();

    /** Members of answers that differ at each run; the recorded ones stay. */
    protected abstract Set<String> moments();

    /** Whether a file of an export, given by its path, is there at each run and the same. */
    protected abstract boolean isSample(String path);

    static List<Exchange> exchanges() {
        return EXCHANGES.all();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    protected void answer_isTheRecordedOne(Exchange exchange) {
        Recorder recorder = new Recorder(EXCHANGES, moments());
        assertEquals(List.of(), recorder.differences(exchange, answerTo(exchange.question())));
    }

    private Answer answerTo(Question question) {
        RequestSpecification request = question.header("Authorization").isPresent() ? asEditor() : given();
        question.headers().forEach((name, value) -> {
            if (!name.equals("Authorization")) {
                request.header(name, value);
            }
        });
        if (!question.body().isEmpty()) {
            request.body(question.body().getBytes(StandardCharsets.UTF_8));
        }
        Response live = request.urlEncodingEnabled(false).request(question.method(), question.target());
        Map<String, String> headers = live.headers().asList().stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one));
        return new Answer(
                live.statusCode(), headers, question.path().equals("/export") ? samples(live) : live.asString());
    }

    /** What other tests stored is exported too, and is no sample. */
    private String samples(Response export) {
        ParcelReader parcel = new ParcelReader(export.asInputStream());
        StringBuilder samples = new StringBuilder();
        try {
            for (var file = parcel.next(); file.isPresent(); file = parcel.next()) {
                String path = file.get().path();
                if (path.equals(Parcel.MOMENT) || isSample(path)) {
                    samples.append(new String(Parcel.file(path, file.get().content()), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples + new String(Parcel.end(), StandardCharsets.UTF_8);
    }

    @Test
    protected void everyExchange_isWhatTheDocumentSays() {
        OpenApi document = OpenApi.read(CONTRACT.resolve("openapi.yaml"));
        for (Exchange exchange : EXCHANGES.all()) {
            assertEquals(List.of(), document.faults(exchange.question()), exchange::name);
            assertEquals(List.of(), document.faults(exchange.question(), exchange.answer()), exchange::name);
        }
    }

    @Test
    protected void openApi_isTheCommittedOne() throws IOException {
        assertFile(CONTRACT.resolve("openapi.yaml"), given().get("/openapi").asString());
    }

    /** Holds a live answer to a committed file, or writes it down. */
    protected static void assertFile(Path file, String live) throws IOException {
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(file, live);
        }
        assertEquals(Files.readString(file), live);
    }
}
