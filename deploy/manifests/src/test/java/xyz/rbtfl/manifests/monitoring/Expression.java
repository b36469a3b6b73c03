package xyz.rbtfl.manifests.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL asks for.
 *
 * @param selectors the metrics, in the order in which they are named
 * @param groupings the labels that it groups or matches by
 */
record Expression(List<Selector> selectors, Set<String> groupings) {

    /** A metric, and the labels that it is narrowed down by. */
    record Selector(String metric, Set<String> labels) {}

    /** A string, a range, a number or duration, a word, or any other sign. */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^]]*]|\\d[\\w.]*|[a-zA-Z_:][\\w:]*|\\S");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][\\w:]*");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> GROUPINGS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException for a selector without a metric's name, which could be anything
     */
    static Expression of(String promql) {
        List<String> tokens =
                TOKEN.matcher(promql).results().map(MatchResult::group).toList();
        var selectors = new ArrayList<Selector>();
        var groupings = new LinkedHashSet<String>();
        for (int at = 0; at < tokens.size(); at++) {
            String token = tokens.get(at);
            String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
            if (token.equals("{")) {
                throw new IllegalArgumentException("A selector without a metric: " + promql);
            } else if (GROUPINGS.contains(token)) {
                List<String> list = upTo(")", next.equals("(") ? at + 1 : at, tokens);
                groupings.addAll(words(list));
                at += list.size();
            } else if (isMetric(token, next)) {
                List<String> matchers = next.equals("{") ? upTo("}", at + 1, tokens) : List.of();
                selectors.add(new Selector(token, words(matchers)));
                at += matchers.size();
            }
        }
        return new Expression(List.copyOf(selectors), groupings);
    }

    private static boolean isMetric(String token, String next) {
        boolean isFunction = next.equals("(") || next.equals("by") || next.equals("without");
        return WORD.matcher(token).matches() && !OPERATORS.contains(token) && !isFunction;
    }

    /** The tokens from an opening one to the closing one; none if it does not open there. */
    private static List<String> upTo(String close, int open, List<String> tokens) {
        boolean opens = tokens.get(open).equals("(") || tokens.get(open).equals("{");
        return opens
                ? tokens.subList(
                        open, open + tokens.subList(open, tokens.size()).indexOf(close) + 1)
                : List.of();
    }

    private static Set<String> words(List<String> tokens) {
        var words = new LinkedHashSet<>(tokens);
        words.removeIf(token -> !WORD.matcher(token).matches());
        return words;
    }
}
