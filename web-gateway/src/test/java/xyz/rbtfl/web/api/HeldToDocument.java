package xyz.rbtfl.web.api;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import xyz.rbtfl.wire.contract.Answer;
import xyz.rbtfl.wire.contract.OpenApi;
import xyz.rbtfl.wire.contract.Question;

/**
 * For a test that calls the public API: whatever it is answered, the OpenAPI document says so, be it status, media type
 * or members.
 */
public interface HeldToDocument {

    @BeforeEach
    default void holdAnswers() {
        RestAssured.replaceFiltersWith(new Holder());
    }

    @AfterEach
    default void letGo() {
        RestAssured.replaceFiltersWith(List.of());
    }

    /** Holds each answer as it comes. */
    class Holder implements Filter {

        private static final OpenApi DOCUMENT = OpenApi.read(Path.of("contract", "openapi.yaml"));

        @Override
        public Response filter(
                FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
            Response answered = context.next(asked, expected);
            List<String> faults = faults(asked, answered);
            if (!faults.isEmpty()) {
                throw new AssertionError("The OpenAPI document does not say: " + faults);
            }
            return answered;
        }

        private static List<String> faults(FilterableRequestSpecification asked, Response answered) {
            String path = URI.create(asked.getURI()).getRawPath();
            String method = asked.getMethod().equals("HEAD") ? "GET" : asked.getMethod();
            Answer answer = new Answer(
                    answered.statusCode(),
                    answered.headers().asList().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getName(), header -> header.getValue(), (one, other) -> one)),
                    answered.asString());
            if (DOCUMENT.find(method, path).isPresent()) {
                return DOCUMENT.faults(new Question(method, path, Map.of(), ""), answer);
            }
            // of a path that is there, another method is refused like one that is there; other paths are not the API's
            return method.equals("OPTIONS") || !DOCUMENT.hasPath(path)
                    ? List.of()
                    : DOCUMENT.faults(new Question(methodOf(path), path, Map.of(), ""), authorised(answer));
        }

        private static String methodOf(String path) {
            return DOCUMENT.find("GET", path).isPresent() ? "GET" : "POST";
        }

        // whoever may not write learns no more of a method that is not there
        private static Answer authorised(Answer answer) {
            return answer.status() == 401 || answer.status() == 403
                    ? new Answer(405, answer.headers(), answer.body())
                    : answer;
        }
    }
}
