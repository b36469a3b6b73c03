package xyz.rbtfl.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRuleTest {

    @SuppressWarnings("unused") // asked for by its name
    void method(
            @QueryParam("dry_run") boolean dryRun,
            @QueryParam("limit") int limit,
            @QueryParam("after") Optional<String> after,
            @QueryParam("head") List<String> heads,
            String body) {}

    record Asked(
            @QueryParam("head") List<String> heads,
            @QueryParam("limit") int limit) {}

    @SuppressWarnings("unused") // asked for by its name
    void withBean(@BeanParam Asked asked, @QueryParam("after") String after, Asked noBean) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                            | ",
                "dry_run=true                | ",
                "dry_run=true&dry_run=true   | ",
                "dry_run=false&limit=5       | ",
                "head=a&head=b&after=x       | ",
                "after=                      | `after` is empty.",
                "head=a&head=                | `head` is empty.",
                "dry_run                     | `dry_run` is `true` or `false`, not ``.",
                "dry_run=                    | `dry_run` is `true` or `false`, not ``.",
                "dry_run=TRUE                | `dry_run` is `true` or `false`, not `TRUE`.",
                "dry_run=1                   | `dry_run` is `true` or `false`, not `1`.",
                "dry_run=true%0A             | `dry_run` holds a control character.",
                "dry_run=false&dry_run=true  | `dry_run` is given twice, with different values.",
                "dry_run=true&dry_run        | `dry_run` is given twice, with different values.",
                "limit=ten                   | `limit` is a whole number, not `ten`.",
                "limit=                      | `limit` is a whole number, not ``.",
                "limit=٣                     | `limit` is a whole number, not `٣`.",
                "limit=99999999999           | `limit` is a whole number, not `99999999999`.",
                "after=a&after=b             | `after` is given twice, with different values.",
                "head=a%00b                  | `head` holds a control character.",
                "colour=red      | There is no parameter `colour` here. Known are `after`, `dry_run`, `head`, `limit`.",
                "Dry_Run=true    | There is no parameter `Dry_Run` here. Known are `after`, `dry_run`, `head`, `limit`.",
                "body=x          | There is no parameter `body` here. Known are `after`, `dry_run`, `head`, `limit`.",
            })
    void query_isUnderstood_orItsFaultIsNamed(String query, String fault) throws Exception {
        QueryRule rule = QueryRule.of(getClass()
                .getDeclaredMethod("method", boolean.class, int.class, Optional.class, List.class, String.class));
        assertEquals(Optional.ofNullable(fault), rule.fault(parsed(query)));
    }

    @Test
    void parametersOfABean_areKnownLikeAllOthers() throws Exception {
        QueryRule rule = QueryRule.of(getClass().getDeclaredMethod("withBean", Asked.class, String.class, Asked.class));
        assertEquals(Optional.empty(), rule.fault(parsed("head=a&head=b&limit=5&after=x")));
        assertEquals(
                Optional.of("There is no parameter `colour` here. Known are `after`, `head`, `limit`."),
                rule.fault(parsed("colour=red")));
    }

    @Test
    void foreignName_isShownShortAndOnOneLine() {
        assertEquals(
                Optional.of("There is no parameter `" + "x".repeat(40) + "…` here. This takes none."),
                new QueryRule(Map.of()).fault(Map.of("`\n" + "x".repeat(4000), List.of(""))));
    }

    private static Map<String, List<String>> parsed(String query) {
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            parsed.computeIfAbsent(pair[0], name -> new ArrayList<>())
                    .add(pair.length == 1 ? "" : pair[1].replace("%0A", "\n").replace("%00", "\0"));
        }
        return parsed;
    }
}
