package xyz.rbtfl.wire.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An OpenAPI document as something to hold questions and answers against. */
public final class OpenApi {

    private final JsonNode document;
    private final Schemas schemas;
    private final List<PathTemplate> templates;

    private OpenApi(JsonNode document) {
        this.document = document;
        schemas = new Schemas(document);
        templates = streamNames(document.path("paths")).map(PathTemplate::of).toList();
    }

    /** A committed document, in YAML or JSON. */
    public static OpenApi read(Path file) {
        try {
            return new OpenApi(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations of the document. */
    public List<Operation> operations() {
        return templates.stream()
                .flatMap(template -> streamNames(item(template))
                        .filter(OpenApi::isMethod)
                        .map(method -> operation(template.text(), item(template), method)))
                .toList();
    }

    /** The operation that answers a method at a path, be it filled in or a template itself. */
    public Optional<Operation> find(String method, String path) {
        return template(path)
                .map(PathTemplate::text)
                .flatMap(text -> operations().stream()
                        .filter(operation -> operation.path().equals(text))
                        .filter(operation -> operation.method().equals(method))
                        .findFirst());
    }

    /** Whether there is such a path, for any method. */
    public boolean hasPath(String path) {
        return template(path).isPresent();
    }

    /** What of a question the document does not offer; empty when it offers all. */
    public List<String> faults(Question question) {
        return find(question.method(), question.path())
                .map(operation -> operation.faults(question))
                .orElseGet(() -> List.of(question + ": there is no such operation"));
    }

    /** What of an answer the document does not say; empty when it says all. */
    public List<String> faults(Question question, Answer answer) {
        return find(question.method(), question.path())
                .map(operation -> operation.faults(answer))
                .orElseGet(() -> List.of(question + ": there is no such operation"));
    }

    private Optional<PathTemplate> template(String path) {
        return templates.stream()
                .filter(template -> template.fits(path))
                .min(Comparator.comparing(template -> template.variables()));
    }

    private JsonNode item(PathTemplate template) {
        return document.path("paths").path(template.text());
    }

    private Operation operation(String path, JsonNode item, String method) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(schemas.resolved(parameter)));
        item.path(method).path("parameters").forEach(parameter -> parameters.add(schemas.resolved(parameter)));
        return new Operation(method.toUpperCase(Locale.ROOT), path, item.path(method), parameters, schemas);
    }

    private static boolean isMethod(String name) {
        return Stream.of("get", "put", "post", "delete", "patch", "head", "options")
                .anyMatch(name::equals);
    }

    static Stream<String> streamNames(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    /** A path with {@code {names}} in it. */
    private record PathTemplate(String text, Pattern pattern, long variables) {

        private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

        static PathTemplate of(String text) {
            String pattern = Pattern.quote(text).replaceAll(VARIABLE.pattern(), "\\\\E[^/]+\\\\Q");
            return new PathTemplate(
                    text,
                    Pattern.compile(pattern),
                    VARIABLE.matcher(text).results().count());
        }

        boolean fits(String path) {
            return pattern.matcher(path).matches();
        }
    }
}
