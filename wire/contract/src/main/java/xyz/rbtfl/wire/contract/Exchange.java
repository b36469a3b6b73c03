package xyz.rbtfl.wire.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded question with its answer.
 *
 * @param name         what it shows, for example {@code edition.en}
 * @param question     what was asked; a token is {@code Bearer editor}, whatever the real one was
 * @param questionFile the file beside the exchanges that holds the body of the question; absent without a body
 * @param answer       what was answered, with the headers that callers read
 * @param answerFile   the file that holds the body of the answer; absent without a body
 */
public record Exchange(
        String name, Question question, Optional<String> questionFile, Answer answer, Optional<String> answerFile) {

    /** The token of a recorded question. */
    public static final String TOKEN = "Bearer editor";

    /** Headers that make another question of it, where they are there or not. */
    private static final List<String> DECIDING = List.of("Authorization", "If-Match", "If-None-Match");

    /**
     * Whether a question is this one, its body aside: method, path, query in any order, and the headers that decide.
     * Any token stands for the recorded one.
     */
    boolean answers(Question asked) {
        return question.method().equals(asked.method())
                && question.path().equals(asked.path())
                && sorted(question).equals(sorted(asked))
                && DECIDING.stream().allMatch(name -> decision(question, name).equals(decision(asked, name)))
                && question.header("Accept").equals(question.header("Accept").flatMap(accept -> asked.header("Accept")))
                && isOfType(asked);
    }

    private boolean isOfType(Question asked) {
        return question.header("Content-Type")
                .map(MediaTypes::bare)
                .equals(question.header("Content-Type")
                        .flatMap(type -> asked.header("Content-Type"))
                        .map(MediaTypes::bare));
    }

    private static Optional<String> decision(Question question, String name) {
        return question.header(name).map(value -> name.equals("Authorization") ? TOKEN : value);
    }

    private static List<String> sorted(Question question) {
        return question.query().stream()
                .map(Question.Parameter::toString)
                .sorted()
                .toList();
    }

    /** As it stands in the file: a name, the question, an empty line, the answer. */
    String written() {
        List<String> lines = new ArrayList<>();
        lines.add("### " + name);
        lines.add(question.toString());
        lines.addAll(headers(question.headers()));
        questionFile.ifPresent(file -> lines.add("< " + file));
        lines.add("");
        lines.add(String.valueOf(answer.status()));
        lines.addAll(headers(answer.headers()));
        answerFile.ifPresent(file -> lines.add("< " + file));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
