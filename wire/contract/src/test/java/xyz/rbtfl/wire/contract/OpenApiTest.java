package xyz.rbtfl.wire.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            components:
              parameters:
                dryRun: {name: dry_run, in: query, schema: {type: boolean}}
              schemas:
                Boat:
                  type: object
                  required: [name]
                  additionalProperties: false
                  properties: {name: {type: string}}
            paths:
              /boats:
                get:
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 100}}
                  - {name: port, in: query, schema: {type: array, items: {type: string, maxLength: 5}}}
                  responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Boat"}}}}}
              /boats/{name}:
                put:
                  security: [{editor: []}]
                  parameters:
                  - {name: name, in: path}
                  - {$ref: "#/components/parameters/dryRun"}
                  - {name: If-Match, in: header}
                  requestBody: {content: {application/json: {}}}
                  responses: {"204": {}}
            """;

    @TempDir
    Path folder;

    private OpenApi document;

    @BeforeEach
    void read() throws IOException {
        document = OpenApi.read(Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /boats                    | ",
                "GET /boats?limit=5&port=a&port=b | ",
                "GET /boats?limit=101          | must have a maximum value of 100",
                "GET /boats?limit=x            | string found, integer expected",
                "GET /boats?port=a&port=toolong | must be at most 5 characters long",
                "GET /boats?colour=red         | no query parameter `colour`",
                "GET /ships                    | there is no such operation",
                "POST /boats                   | there is no such operation",
                "GET /boats/ada                | there is no such operation",
                "PUT /boats/ada?dry_run=true   | ",
                "PUT /boats/ada?dry_run=       | string found, boolean expected",
                "PUT /boats/ada?strict=true    | no query parameter `strict`",
            })
    void question_thatTheDocumentHasNot_isNamed(String line, String fault) {
        String[] parts = line.split(" ");
        assertFault(fault, document.faults(new Question(parts[0], parts[1], Map.of(), "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "GET | /boats     | If-None-Match | \"a\"         | no header `If-None-Match`",
                "GET | /boats     | Accept        | text/markdown | nothing is answered as text/markdown",
                "GET | /boats     | Accept        | */*           | ",
                "GET | /boats     | Authorization | Bearer a      | it is not secured",
                "PUT | /boats/ada | if-match      | *             | ",
                "PUT | /boats/ada | Authorization | Bearer a      | ",
            })
    void header_thatTheDocumentHasNot_isNamed(String method, String path, String name, String value, String fault) {
        assertFault(fault, document.faults(new Question(method, path, Map.of(name, value), "")));
    }

    @Test
    void body_ofAnotherType_isNamed() {
        Question question = new Question("PUT", "/boats/ada", Map.of("Content-Type", "text/markdown"), "# Boat");
        assertFault("no body of type `text/markdown`", document.faults(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | application/json;charset=UTF-8 | {\"name\":\"Ada\"}         | ",
                "200 | application/json               | {}                         | required property 'name' not found",
                "200 | application/json               | {\"name\":\"Ada\",\"x\":1} | property 'x' is not defined",
                "200 | application/json               | {\"name\"                  | the body is no JSON",
                "200 | text/html                      | <p>                        | no answer 200 of type `text/html`",
                "404 | application/json               | {}                         | no answer 404",
            })
    void answer_thatTheDocumentHasNot_isNamed(int status, String type, String body, String fault) {
        Question question = new Question("GET", "/boats", Map.of(), "");
        assertFault(fault, document.faults(question, new Answer(status, Map.of("Content-Type", type), body)));
    }

    @Test
    void client_thatAsksMoreThanThereIs_isNamed() {
        assertEquals(
                List.of(
                        "Client.delete: there is no DELETE /boats/{name}",
                        "Client.list: no query parameter `colour`",
                        "Client.put: a token is asked for, and none is sent",
                        "Client.put: no header `If-None-Match`"),
                ClientCalls.faults(Client.class, document));
    }

    private static void assertFault(String fault, List<String> faults) {
        assertEquals(fault == null ? 0 : 1, faults.size(), faults::toString);
        faults.forEach(found -> assertTrue(found.contains(fault), found));
    }

    @jakarta.ws.rs.Path("/boats")
    interface Client {
        @GET
        String list(@RestQuery int limit, @RestQuery String colour);

        @PUT
        @jakarta.ws.rs.Path("{boat}")
        String put(
                @RestPath String boat,
                @RestQuery("dry_run") boolean dryRun,
                @HeaderParam("If-None-Match") String tag,
                @HeaderParam("Content-Type") String type,
                byte[] body);

        @DELETE
        @jakarta.ws.rs.Path("/{name}")
        String delete(@RestPath String name);
    }
}
