package xyz.rbtfl.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRuleTest {

    private static final String TYPES = "The body's `Content-Type` is `text/markdown` or `application/json`";

    private final BodyRule rule = new BodyRule(List.of("text/markdown", "application/json"), 0, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "text/markdown                            | taken",
                "Text/Markdown                            | taken",
                "text/markdown; variant=CommonMark        | taken",
                "text/markdown;charset=utf-8              | taken",
                "text/markdown; charset=\"UTF-8\"         | taken",
                "application/json                         | taken",
                "absent                                   | none",
                "''                                       | none",
                "' '                                      | none",
                "*/*                                      | other",
                "text/*                                   | other",
                "*                                        | other",
                "application/*                            | other",
                "application/problem+json                 | other",
                "text/plain                               | other",
                "text/markdown, application/json          | other",
                "markdown                                 | other",
                "/                                        | other",
                ";                                        | other",
                "a/b/c                                    | other",
                "text/markdown; charset=iso-8859-1        | charset",
                "text/markdown; charset=                  | charset",
                "application/json; charset=utf-16         | charset",
            })
    void type_isTaken_orItsFaultIsNamed(String contentType, String answer) {
        Optional<String> expected = switch (answer) {
            case "taken" -> Optional.empty();
            case "none" -> Optional.of(TYPES + "; this one has none.");
            case "other" -> Optional.of(TYPES + ".");
            default -> Optional.of("A body is in UTF-8, and its `charset` says nothing else.");
        };
        assertEquals(expected, rule.typeFault(Optional.ofNullable(contentType)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {
                "absent, true",
                "'', true",
                "identity, true",
                "Identity, true",
                "gzip, false",
                "br, false",
                "'identity, gzip', false",
                "utf-8, false",
            })
    void coding_isIdentity(String contentEncoding, boolean taken) {
        assertEquals(
                taken,
                BodyRule.codingFault(Optional.ofNullable(contentEncoding)).isEmpty());
    }
}
