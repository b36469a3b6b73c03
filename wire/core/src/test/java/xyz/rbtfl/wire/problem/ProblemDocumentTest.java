package xyz.rbtfl.wire.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemDocumentTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void document_hasItsMembersInOrder() throws JsonProcessingException {
        var document = new ProblemDocument(
                Problem.REFUSED, Optional.of("Nothing was stored."), "/stories/a", Map.of("errors", List.of(1)));
        assertEquals(
                "{\"type\":\"https://rbtfl.xyz/problems/refused\",\"status\":422,\"title\":\"Refused\","
                        + "\"detail\":\"Nothing was stored.\",\"instance\":\"/stories/a\",\"errors\":[1]}",
                json.writeValueAsString(document));
    }

    @Test
    void document_withoutDetail_leavesItOut() throws JsonProcessingException {
        assertEquals(
                "{\"type\":\"https://rbtfl.xyz/problems/gone\",\"status\":410,\"title\":\"Gone\",\"instance\":\"/a\"}",
                json.writeValueAsString(new ProblemDocument(Problem.GONE, Optional.empty(), "/a", Map.of())));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void type_isTheNameInWords(Problem problem) {
        assertEquals(
                "https://rbtfl.xyz/problems/"
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.type().toString());
        assertEquals(Optional.of(problem), Problem.ofStatus(problem.status()));
    }
}
