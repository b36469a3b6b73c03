package xyz.rbtfl.story.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the code spans of a line: from a run of backticks to the next run of the same length. Must be asked from the
 * left to the right, and looks at each run once.
 */
final class CodeSpans {

    private final String text;
    private final Map<Integer, Deque<Integer>> runs = new HashMap<>();

    CodeSpans(String text) {
        this.text = text;
        for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', runEnd(at))) {
            runs.computeIfAbsent(runEnd(at) - at, length -> new ArrayDeque<>()).add(at);
        }
    }

    /** Where the span ends that begins with the backtick here; behind the run of backticks, when no span does. */
    int end(int at) {
        int behind = runEnd(at);
        Deque<Integer> closing = runs.getOrDefault(behind - at, new ArrayDeque<>());
        while (!closing.isEmpty() && closing.peek() < behind) {
            closing.remove();
        }
        return closing.isEmpty() ? behind : closing.peek() + behind - at;
    }

    private int runEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
