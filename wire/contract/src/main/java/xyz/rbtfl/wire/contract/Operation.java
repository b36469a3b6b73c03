package xyz.rbtfl.wire.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One operation of an OpenAPI document. */
public final class Operation {

    /** Headers that every HTTP call has or may have, of which an operation need not speak. */
    private static final Set<String> TRANSPORT = headers(
            "Accept",
            "Accept-Encoding",
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Host",
            "Transfer-Encoding",
            "User-Agent",
            "traceparent",
            "tracestate",
            "baggage");

    private final String method;
    private final String path;
    private final JsonNode node;
    private final List<JsonNode> parameters;
    private final Schemas schemas;

    Operation(String method, String path, JsonNode node, List<JsonNode> parameters, Schemas schemas) {
        this.method = method;
        this.path = path;
        this.node = node;
        this.parameters = parameters;
        this.schemas = schemas;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** What the document says of it. */
    public JsonNode node() {
        return node;
    }

    public boolean isSecured() {
        return !node.path("security").isEmpty();
    }

    /** The statuses that it may answer with, for example {@code 200}. */
    public Set<String> statuses() {
        return OpenApi.streamNames(node.path("responses")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the parameters in a place: {@code query}, {@code header} or {@code path}. */
    public Set<String> names(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    /** The media types that a body may have. */
    public Set<String> consumed() {
        return OpenApi.streamNames(node.path("requestBody").path("content")).collect(Collectors.toSet());
    }

    /** The media types that an answer with a status may have. */
    public Set<String> produced(String status) {
        return OpenApi.streamNames(response(status).path("content")).collect(Collectors.toSet());
    }

    List<String> faults(Question question) {
        List<String> faults = new ArrayList<>();
        for (Question.Parameter asked : question.query()) {
            find("query", asked.name())
                    .ifPresentOrElse(
                            parameter -> faults.addAll(schemas.faultsOfText(parameter.path("schema"), asked.value())),
                            () -> faults.add("no query parameter `" + asked.name() + "`"));
        }
        question.headers().keySet().stream()
                .filter(header -> !TRANSPORT.contains(header))
                .filter(header -> find("header", header).isEmpty())
                .forEach(header -> faults.add("no header `" + header + "`"));
        if (question.header("Authorization").isPresent() && !isSecured()) {
            faults.add("it is not secured, and a token is sent");
        }
        faults.addAll(faultsOfBody(question));
        question.header("Accept")
                .filter(accept -> successes().noneMatchOrEmpty(accept))
                .ifPresent(accept -> faults.add("nothing is answered as " + accept));
        return named(faults);
    }

    private List<String> faultsOfBody(Question question) {
        if (question.body().isEmpty()) {
            return List.of();
        }
        String type = question.header("Content-Type").orElse("");
        return consumed().stream().anyMatch(consumed -> MediaTypes.fits(type, consumed))
                ? List.of()
                : List.of("no body of type `" + type + "`");
    }

    private Produced successes() {
        return new Produced(statuses().stream()
                .filter(status -> status.startsWith("2"))
                .flatMap(status -> produced(status).stream())
                .collect(Collectors.toSet()));
    }

    List<String> faults(Answer answer) {
        String status = String.valueOf(answer.status());
        if (!statuses().contains(status)) {
            return named(List.of("no answer " + status));
        }
        if (answer.body().isEmpty()) {
            return List.of();
        }
        String type = answer.mediaType().orElse("");
        Optional<String> produced = produced(status).stream()
                .filter(offered -> MediaTypes.bare(offered).equals(type))
                .findFirst();
        if (produced.isEmpty()) {
            return named(List.of("no answer " + status + " of type `" + type + "`"));
        }
        JsonNode schema = response(status).path("content").path(produced.get()).path("schema");
        return MediaTypes.isJson(type) ? named(schemas.faultsOfJson(schema, answer.body())) : List.of();
    }

    private JsonNode response(String status) {
        return schemas.resolved(node.path("responses").path(status));
    }

    private Optional<JsonNode> find(String place, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .filter(parameter -> place.equals("header")
                        ? parameter.path("name").asText().equalsIgnoreCase(name)
                        : parameter.path("name").asText().equals(name))
                .findFirst();
    }

    private List<String> named(List<String> faults) {
        return faults.stream().map(fault -> this + ": " + fault).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    static Set<String> headers(String... names) {
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.addAll(List.of(names));
        return headers;
    }

    private record Produced(Set<String> types) {

        // an answer without content has no media type to refuse
        boolean noneMatchOrEmpty(String accept) {
            return !types.isEmpty() && types.stream().noneMatch(type -> MediaTypes.fits(accept, type));
        }
    }
}
