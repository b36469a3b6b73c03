package xyz.rbtfl.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.fake.Tokens;
import xyz.rbtfl.wire.socket.RawClient;
import xyz.rbtfl.wire.socket.RawClient.Answer;

/** Odd requests, sent byte by byte: what a client library would not let us send. */
@QuarkusTest
class RequestsTest {

    private static final String STORY = "/en/n/" + Samples.STORY;
    private static final String EDITION = "/api/v1/stories/" + Samples.STORY + "/editions/en";
    private static final String HEAD = "/en/head/" + Samples.HEAD;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_term=a|b",
                "utm_term={{x}}",
                "q=^",
                "q=`",
                "q=\\",
                "q=50%",
                "q=%",
                "q=%zz",
                "q=[a]",
                "q=<b>\"",
                "q=a#b",
                "q=\u00fc\u00e4",
                "%00=%00",
                "=&&=&?",
            })
    void page_withAnyQuery_isThePage(String query) throws IOException {
        for (String path : new String[] {"/en/", STORY, "/en/entity/" + Samples.ENTITY, HEAD}) {
            assertEquals(200, get(path + "?" + query).status(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/n/%00",
                "/en/n/a%00b.md",
                "/en/entity/a%00b",
                "/en/entity/a%00b.md",
                "/en/head/%00",
                "/en/n/%zz",
                "/en/n/a%2fb",
                "/en/n/A",
                "/en/n/%E2%82%AC",
                "/en/n/" + "a%7cb",
                "/%",
                "/%zz",
                "/en/%",
                "/|",
                "/en/n/a\\b"
            })
    void path_thatNamesNothing_isAPageNotFound(String path) throws IOException {
        Answer answer = get(path);
        assertEquals(404, answer.status(), path);
        assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/stories/%zz", "/api/v1/stories/%00", "/api/v1/heads/%", "/api/v1/entities/a|b"})
    void path_thatNamesNothing_isAProblemNotFound(String path) throws IOException {
        Answer answer = get(path);
        assertEquals(404, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/n/s/,/en/n/s",
        "/en//n/s,/en/n/s",
        "/en/n/s;x=1,/en/n/s",
        "//en/n/s?a=b,/en/n/s?a=b",
        "/en/n/./s,/en/n/s",
        "/en/x/../n/s,/en/n/s",
        "/EN/n/%73,/en/n/s",
        "/en,/en/",
        "//evil.example/,/evil.example/",
        "//,/",
        "/robots.txt/,/robots.txt",
        "/api/v1/stories/,/api/v1/stories",
        "/%61pi/v1/stories,/api/v1/stories",
        EDITION + "/," + EDITION,
    })
    void otherAddress_isMovedToTheOne(String path, String address) throws IOException {
        Answer answer = get(path);
        assertEquals(308, answer.status());
        assertEquals(address, answer.header("Location").orElse(""));
    }

    @Test
    void redirect_neverNamesAHost() throws IOException {
        String edition = EDITION.replace("/en", "/EN");
        Answer answer = exchange("GET " + edition + " HTTP/1.1\nHost: evil.example\n\n");
        assertEquals(308, answer.status());
        assertEquals(EDITION, answer.header("Location").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|200",
                "text|200",
                "/|200",
                ";|200",
                "a/b/c|200",
                "text/html ;q=0.5|200",
                "text/html;q=0.5|200",
                "image/png|406",
                "text/html;q=0, image/png|406",
                "*/*;q=0|406",
                "text/html;level=\"a,b\"|200",
                "text/html;q=x, */*|200",
            })
    void page_byAccept(String accept, int status) throws IOException {
        for (String path : new String[] {"/en/", HEAD, "/en/entity/" + Samples.ENTITY}) {
            assertEquals(status, get(path, "Accept: " + accept).status(), path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown;q=0|text/html",
                "text/html;q=0, */*|text/markdown",
                "text/html;q=0.1, text/*|text/markdown",
                "text/markdown|text/markdown",
                "''|text/html",
                "text|text/html",
            })
    void storyPage_hasTheFormThatIsLiked(String accept, String form) throws IOException {
        assertForm(form, get(STORY, "Accept: " + accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|text/markdown",
                "text|text/markdown",
                "/|text/markdown",
                ";|text/markdown",
                "a/b/c|text/markdown",
                "text/markdown;q=0|application/json",
                "text/markdown;q=0, */*|application/json",
                "application/json;q=0.9, text/markdown;q=0.1|application/json",
            })
    void edition_hasTheFormThatIsLiked(String accept, String form) throws IOException {
        assertForm(form, get(EDITION, "Accept: " + accept));
    }

    @Test
    void severalLines_areOneList() throws IOException {
        assertForm("application/json", get(EDITION, "Accept: image/png\nAccept: application/json"));
        Answer greeted = get("/", "Accept-Language: xx\nAccept-Language: zh");
        assertEquals("/zh/", greeted.header("Location").orElse(""));
        String etag = get("/robots.txt").header("ETag").orElseThrow();
        assertEquals(
                304,
                get("/robots.txt", "If-None-Match: \"a\"\nIf-None-Match: " + etag)
                        .status());
        assertEquals(304, get("/robots.txt", "If-None-Match: \"a\", W/" + etag).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                EDITION + "|application/json",
                EDITION + "|text/markdown",
                STORY + ".md|*/*",
                STORY + "|text/html",
                "/api/v1/heads/" + Samples.HEAD + "|*/*",
                "/api/v1/entities/" + Samples.ENTITY + "|*/*",
                "/api/v1/stories|*/*",
            })
    void tag_thatIsWeak_aloneOrInAList_isKnownAgain(String path, String accept) throws IOException {
        String etag = get(path, "Accept: " + accept).header("ETag").orElseThrow();
        String strong = etag.startsWith("W/") ? etag.substring(2) : etag;
        for (String sent : List.of(strong, "W/" + strong, "\"a\", W/" + strong, "W/\"a,b\" ,W/" + strong, "*")) {
            Answer answer = get(path, "Accept: " + accept, "If-None-Match: " + sent);
            assertEquals(304, answer.status(), sent);
            assertEquals(etag, answer.header("ETag").orElse(""), sent);
        }
        for (String sent : List.of("\"a\"", "W/\"a\"", "\"a\", \"b\"")) {
            assertEquals(
                    200,
                    get(path, "Accept: " + accept, "If-None-Match: " + sent).status(),
                    sent);
        }
        assertEquals(
                304,
                get(path, "Accept: " + accept, "If-None-Match: \"a\"", "If-None-Match: W/" + strong)
                        .status());
    }

    // the service that stands in here refuses the first tag alone
    @Test
    void preconditions_inSeveralLines_allReachTheService() throws IOException {
        String headers = "Content-Type: text/markdown\nContent-Length: 4\nIf-Match: \"stale\"\n";
        assertEquals(412, exchange(put(EDITION, headers) + "# ab").status());
        assertEquals(
                200,
                exchange(put(EDITION, headers + "If-Match: \"other\"\n") + "# ab")
                        .status());
        String delete =
                put(EDITION, "If-Match: \"stale\"\nIf-Match: \"other\"\n").replace("PUT", "DELETE");
        assertEquals(204, exchange(delete).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-|/en/",
                "en,-|/en/",
                "-,zh|/zh/",
                "zh;q=2,ar|/ar/",
                "zh;q=,ar|/ar/",
                "*|/en/",
                "''|/en/",
                "a;;;,,|/en/"
            })
    void reader_isGreeted_whateverTheBrowserSays(String languages, String home) throws IOException {
        assertEquals(
                home,
                get("/", "Accept-Language: " + languages).header("Location").orElse(""));
        assertEquals(404, get("/nonexistent", "Accept-Language: " + languages).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", STORY, "/api/v1/stories", EDITION, "/robots.txt"})
    void oldClient_withoutHost_isAnswered(String path) throws IOException {
        assertEquals(200, exchange("GET " + path + " HTTP/1.0\n\n").status());
        try (RawClient client = new RawClient(server)) {
            assertEquals(
                    200,
                    client.send("HEAD " + path + " HTTP/1.0\n\n").answerToHead().status());
        }
    }

    @Test
    void wholeUri_isItsPath() throws IOException {
        assertEquals(
                200,
                exchange("GET http://rbtfl.xyz/en/ HTTP/1.1\nHost: rbtfl.xyz\n\n")
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/ HTTP/1.1\n\n",
                "GET /en/ HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /en/ HTTP/1.1\nHost: a b\n\n",
                "GET en HTTP/1.1\nHost: a\n\n",
                "GET /en/\n\n",
                "nonsense\n\n",
                "GET /en/ HTTP/1.1\nHost: a\n: x\n\n",
                "GET /en/ HTTP/1.1\nHost: a\na(b: x\n\n",
                "GET /en/ HTTP/1.1\nHost: [zz]\n\n",
                "PRI * HTTP/2.0\n\nSM\n\n",
                "PUT " + EDITION + " HTTP/1.1\nHost: a\nTransfer-Encoding: gzip, chunked\n\n",
                "GET /en/ HTTP/1.1\nHost: a\nContent-Length: x\n\n",
                "PUT " + EDITION + " HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n\n"
            })
    void nonsense_isABadRequest_andTheEnd(String request) throws IOException {
        assertEndsWith(400, request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/3.1"})
    void version_thatIsNotSpoken_isNamed_andTheEnd(String version) throws IOException {
        assertEndsWith(505, "GET /en/ " + version + "\nHost: a\n\n");
    }

    @Test
    void semicolon_isPartOfAValue_andPartsNone() throws IOException {
        assertEquals(400, get("/api/v1/stories?limit=1;after=x").status());
        assertEquals(400, get("/api/v1/stories?limit=1;").status());
        assertEquals(200, get("/api/v1/stories?limit=1").status());
    }

    @Test
    void head_thatIsTooLarge_isNamed_andTheEnd() throws IOException {
        assertEndsWith(414, "GET /" + "a".repeat(40_000) + " HTTP/1.1\nHost: a\n\n");
        assertEndsWith(431, "GET / HTTP/1.1\nHost: a\nX: " + "a".repeat(40_000) + "\n\n");
        assertEquals(414, get("/" + "a".repeat(5_000)).status());
        assertEquals(431, get("/en/", "X: y\n".repeat(150) + "X: y").status());
    }

    private void assertEndsWith(int status, String request) throws IOException {
        try (RawClient client = new RawClient(server).send(request)) {
            Answer answer = client.answer();
            assertEquals(status, answer.status());
            assertEquals(
                    "application/problem+json", answer.header("Content-Type").orElse(""));
            assertTrue(answer.header("Date").isPresent());
            assertTrue(client.isClosed());
        }
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 415),
                Arguments.of("Content-Type:\n", 415),
                Arguments.of("Content-Type: */*\n", 415),
                Arguments.of("Content-Type: text/markdown; charset=iso-8859-1\n", 415),
                Arguments.of("Content-Type: text/markdown; charset\n", 415),
                Arguments.of("Content-Type: ;\n", 415),
                Arguments.of("Content-Type: text/markdown; charset=UTF-8\n", 428),
                Arguments.of("Content-Type: text/markdown ; charset=UTF-8\n", 428),
                Arguments.of("Content-Type: text/markdown\nContent-Encoding: gzip\n", 415),
                Arguments.of("Content-Type: text/markdown\nContent-Range: bytes 0-3/10\n", 400));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void body_byItsHeaders(String headers, int status) throws IOException {
        Answer answer = exchange(put(EDITION, headers + "Content-Length: 4\n") + "# ab");
        assertEquals(status, answer.status(), answer.text());
        if (headers.contains("Content-Encoding")) {
            assertTrue(answer.header("Accept-Encoding").isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dry_run",
                "dry_run=",
                "dry_run=false&dry_run=true",
                "strict",
                "strict=",
                "strict=true&strict=false",
                "dry_run=TRUE",
                "dryrun=true"
            })
    void flag_thatIsUnclear_writesNothing(String query) throws IOException {
        String headers = "Content-Type: text/markdown\nIf-Match: *\nContent-Length: 4\n";
        assertEquals(400, exchange(put(EDITION + "?" + query, headers) + "# ab").status());
    }

    @Test
    void filter_thatIsNotKnown_isNamed() throws IOException {
        Answer answer = get("/api/v1/stories?colour=red");
        assertEquals(400, answer.status());
        assertTrue(answer.text().contains("colour"), answer.text());
    }

    @Test
    void sender_whoWaitsForAWord_getsIt() throws IOException {
        String headers = "Content-Type: text/markdown\nExpect: 100-continue\nContent-Length: 4\n";
        try (RawClient client = new RawClient(server)) {
            client.send(put("/api/v1/stories/new-story/editions/en", headers));
            assertEquals(100, client.answer().status());
            assertEquals(201, client.send("# ab").answer().status());
        }
        try (RawClient client = new RawClient(server)) {
            client.send(put(EDITION, headers).replace("Authorization", "X-Nothing"));
            assertEquals(401, client.answer().status());
            assertTrue(client.isClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/nothing", "/api/v1/stories", "/api/v1/nothing", "/style/x.css", "/en"})
    void answer_isDated(String path) throws IOException {
        String date = get(path).header("Date").orElse("");
        assertTrue(date.matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"), date);
    }

    private static void assertForm(String form, Answer answer) {
        assertEquals(200, answer.status());
        assertEquals(form, answer.header("Content-Type").orElse("").split(";")[0]);
    }

    private static String put(String path, String headers) {
        return "PUT " + path + " HTTP/1.1\nHost: a\nAuthorization: " + Tokens.editor() + "\n" + headers + "\n";
    }

    private Answer get(String path, String... headers) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\nHost: a\n" + String.join("\n", headers)
                + (headers.length == 0 ? "\n" : "\n\n"));
    }

    private Answer exchange(String request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            return client.send(request).answer();
        }
    }
}
