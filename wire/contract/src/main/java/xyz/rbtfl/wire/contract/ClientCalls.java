package xyz.rbtfl.wire.contract;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What a REST client can ask: the methods of its interface, held against the document of the one who answers. */
public final class ClientCalls {

    private static final Set<String> OF_EVERY_CALL = Operation.headers("Accept", "Content-Type");
    private static final String AUTHORIZATION = "Authorization";

    private ClientCalls() {}

    /** What of all methods of a client the document does not offer; empty when it offers all. */
    public static List<String> faults(Class<?> client, OpenApi document) {
        return Arrays.stream(client.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .flatMap(method -> faults(client, method, document).stream()
                        .map(fault -> client.getSimpleName() + "." + method.getName() + ": " + fault))
                .sorted()
                .toList();
    }

    private static List<String> faults(Class<?> client, Method method, OpenApi document) {
        String verb = verb(method).orElseThrow();
        String path = path(client) + path(method);
        Optional<Operation> found = document.operations().stream()
                .filter(operation -> operation.method().equals(verb))
                .filter(operation -> unnamed(operation.path()).equals(unnamed(path)))
                .findFirst();
        return found.map(operation -> faults(method, operation))
                .orElseGet(() -> List.of("there is no " + verb + " " + path));
    }

    private static List<String> faults(Method method, Operation operation) {
        List<String> faults = new ArrayList<>();
        names(method, ClientCalls::query)
                .filter(name -> !operation.names("query").contains(name))
                .forEach(name -> faults.add("no query parameter `" + name + "`"));
        List<String> headers = names(method, ClientCalls::header).toList();
        headers.stream()
                .filter(name -> !OF_EVERY_CALL.contains(name) && !name.equalsIgnoreCase(AUTHORIZATION))
                .filter(name -> !operation.names("header").contains(name))
                .forEach(name -> faults.add("no header `" + name + "`"));
        boolean sendsToken = headers.stream().anyMatch(AUTHORIZATION::equalsIgnoreCase);
        if (sendsToken != operation.isSecured()) {
            faults.add(
                    sendsToken ? "a token is sent, and none is asked for" : "a token is asked for, and none is sent");
        }
        if (sendsBody(method) && operation.consumed().isEmpty()) {
            faults.add("a body is sent, and none is read");
        }
        return faults;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .orElse("");
    }

    // how a part of a path is called is each side's own affair
    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Stream<String> names(Method method, Function<Parameter, Optional<String>> reading) {
        return Arrays.stream(method.getParameters()).map(reading).flatMap(Optional::stream);
    }

    private static Optional<String> query(Parameter parameter) {
        return named(parameter, RestQuery.class, RestQuery::value)
                .or(() -> named(parameter, QueryParam.class, QueryParam::value));
    }

    private static Optional<String> header(Parameter parameter) {
        return named(parameter, HeaderParam.class, HeaderParam::value)
                .or(() -> named(parameter, RestHeader.class, RestHeader::value));
    }

    private static <A extends Annotation> Optional<String> named(
            Parameter parameter, Class<A> annotation, Function<A, String> value) {
        return Optional.ofNullable(parameter.getAnnotation(annotation))
                .map(value)
                .map(name -> name.isEmpty() ? parameter.getName() : name);
    }

    private static boolean sendsBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.getAnnotations().length == 0);
    }
}
