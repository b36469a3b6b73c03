package xyz.rbtfl.manifests.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " asks for ", textBlock = """
            up asks for up
            up == 0 asks for up
            a:b:rate5m > 14.4 * 0.001 asks for a:b:rate5m
            time() - max(changed) > 24 * 3600 asks for changed
            up{job="x"} offset 5m asks for up{job}
            up{job=~"a{b}|c\\"d", pod!=""} asks for up{job,pod}
            rate(a_total[5m]) / rate(b_total[1h]) asks for a_total b_total
            sum by (job, pod) (rate(a{x="1"}[$__rate_interval])) asks for a{x} by job,pod
            sum(rate(a[5m])) by (job) asks for a by job
            topk(3, a) or absent(b) unless c and d asks for a b c d
            a * on (pod) group_left (node) b asks for a b by pod,node
            a * ignoring (pod) group_left b asks for a b by pod
            histogram_quantile(0.99, sum by (le) (a_bucket)) > bool 1e3 asks for a_bucket by le
            """)
    void expression_asksFor(String promql, String expected) {
        Expression expression = Expression.of(promql);
        String selectors =
                expression.selectors().stream().map(ExpressionTest::text).collect(Collectors.joining(" "));
        String groupings = expression.groupings().isEmpty() ? "" : " by " + String.join(",", expression.groupings());
        assertEquals(expected, selectors + groupings);
    }

    @Test
    void selectorWithoutMetric_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Expression.of("{__name__=\"up\"}"));
    }

    private static String text(Expression.Selector selector) {
        return selector.metric() + (selector.labels().isEmpty() ? "" : "{" + String.join(",", selector.labels()) + "}");
    }
}
