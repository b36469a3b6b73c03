package xyz.rbtfl.wire.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, as far as a contract speaks of it.
 *
 * @param method  for example {@code GET}
 * @param target  path and query as they are sent, for example {@code /stories?limit=2}
 * @param headers by name in any case; several of one name are joined by commas
 * @param body    as UTF-8; empty when there is none
 */
public record Question(String method, String target, Map<String, String> headers, String body) {

    public Question {
        headers = inAnyCase(headers);
    }

    public String path() {
        return target.split("\\?", 2)[0];
    }

    /** The parameters of the query in their order, decoded. */
    public List<Parameter> query() {
        String[] parts = target.split("\\?", 2);
        return parts.length == 1 || parts[1].isEmpty()
                ? List.of()
                : Arrays.stream(parts[1].split("&")).map(Parameter::of).toList();
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return query().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return method + " " + target;
    }

    static Map<String, String> inAnyCase(Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    /** One {@code name=value} of a query. */
    public record Parameter(String name, String value) {

        static Parameter of(String pair) {
            String[] parts = pair.split("=", 2);
            return new Parameter(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
