package xyz.rbtfl.wire.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The exchanges of one producer, {@code contract/exchanges.http}. Questions are written by hand, answers by the
 * producer's test: run with {@code -Dcontract.update=true} it records what is answered, and otherwise it fails where
 * that differs.
 *
 * <pre>
 * ### edition.en
 * GET /stories/a-story/editions/en
 * Accept: application/json
 *
 * 200
 * Content-Type: application/json
 * ETag: "…"
 * &lt; samples/edition.en.json
 * </pre>
 *
 * <p>Bodies are files beside it, so that people can read them and an editor knows their language.
 */
public final class Exchanges {

    private final Path folder;
    private final List<Exchange> all;

    private Exchanges(Path folder, List<Exchange> all) {
        this.folder = folder;
        this.all = all;
    }

    /** The exchanges of a producer's {@code contract} folder. */
    public static Exchanges read(Path folder) {
        List<Exchange> all = Arrays.stream(text(file(folder)).split("(?m)^### "))
                .filter(block -> !block.isBlank() && !block.startsWith("#"))
                .map(block -> new Block(block, folder).exchange())
                .toList();
        return new Exchanges(folder, all);
    }

    public List<Exchange> all() {
        return all;
    }

    /** The files of bodies that an exchange refers to. */
    public List<String> files() {
        return all.stream()
                .flatMap(exchange -> List.of(exchange.questionFile(), exchange.answerFile()).stream())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The one of a name. */
    public Exchange get(String name) {
        return all.stream()
                .filter(exchange -> exchange.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No exchange is called " + name));
    }

    /** The one that answers a question: of several with other bodies, the one with its body, else the first. */
    public Optional<Exchange> find(Question asked) {
        List<Exchange> fitting =
                all.stream().filter(exchange -> exchange.answers(asked)).toList();
        return fitting.stream()
                .filter(exchange -> exchange.question().body().equals(asked.body()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** Writes another answer down for the exchange of its name. */
    void record(Exchange anew) {
        String written = read(folder).all().stream()
                .map(exchange -> exchange.name().equals(anew.name()) ? anew : exchange)
                .map(Exchange::written)
                .collect(Collectors.joining("\n"));
        try {
            Files.writeString(file(folder), heading(folder) + written);
            if (anew.answerFile().isPresent()) {
                Files.writeString(
                        folder.resolve(anew.answerFile().get()), anew.answer().body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // what is said before the first exchange stays
    private static String heading(Path folder) {
        String text = text(file(folder));
        return text.substring(0, text.indexOf("### "));
    }

    private static Path file(Path folder) {
        return folder.resolve("exchanges.http");
    }

    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One exchange as text. */
    private record Block(String text, Path folder) {

        Exchange exchange() {
            String[] halves = text.strip().split("\n\n", 2);
            List<String> question = halves[0].lines().toList();
            List<String> answer =
                    halves.length == 1 ? List.of("0") : halves[1].lines().toList();
            Optional<String> sent = file(question);
            Optional<String> answered = file(answer);
            String[] line = question.get(1).split(" ", 2);
            return new Exchange(
                    question.get(0).strip(),
                    new Question(line[0], line[1].strip(), headers(question.subList(2, question.size())), body(sent)),
                    sent,
                    new Answer(
                            Integer.parseInt(answer.get(0).strip()),
                            headers(answer.subList(1, answer.size())),
                            body(answered)),
                    answered);
        }

        private String body(Optional<String> file) {
            return file.map(name -> Exchanges.text(folder.resolve(name))).orElse("");
        }

        private static Optional<String> file(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("< "))
                    .map(line -> line.substring(2).strip())
                    .findFirst();
        }

        private static Map<String, String> headers(List<String> lines) {
            return lines.stream()
                    .filter(line -> !line.startsWith("< "))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(
                            part -> part[0], part -> part[1].strip(), (first, second) -> second, LinkedHashMap::new));
        }
    }
}
