package xyz.rbtfl.wire.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which query parameters a resource method understands.
 *
 * @param forms what each may hold, by name
 */
record QueryRule(Map<String, Form> forms) {

    /** What a parameter may hold, by the type that the method declares. */
    enum Form {
        /** {@code boolean}: {@code true} or {@code false}. */
        FLAG,
        /** {@code int}: a whole number. */
        NUMBER,
        /** Any other type: a text. */
        TEXT,
        /** A collection: any number of texts. */
        TEXTS;

        private static Form of(Class<?> type) {
            if (type == boolean.class) {
                return FLAG;
            }
            if (type == int.class || type == OptionalInt.class) {
                return NUMBER;
            }
            return Collection.class.isAssignableFrom(type) ? TEXTS : TEXT;
        }
    }

    QueryRule {
        forms = new TreeMap<>(forms);
    }

    /**
     * What a method declares with {@code @QueryParam}, and what the classes of its {@code @BeanParam}s do. A native
     * executable sees the fields of those only where they are registered for reflection.
     */
    static QueryRule of(Method method) {
        Map<String, Form> forms = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(forms, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(forms, field, field.getType());
                }
            }
        }
        return new QueryRule(forms);
    }

    private static void add(Map<String, Form> forms, AnnotatedElement declared, Class<?> type) {
        Optional.ofNullable(declared.getAnnotation(QueryParam.class))
                .ifPresent(query -> forms.put(query.value(), Form.of(type)));
    }

    /** Why a query is not understood; empty when it is. */
    Optional<String> fault(Map<String, List<String>> query) {
        return query.entrySet().stream()
                .flatMap(parameter -> fault(parameter.getKey(), parameter.getValue()).stream())
                .findFirst();
    }

    private Optional<String> fault(String name, List<String> values) {
        Form form = forms.get(name);
        if (form == null) {
            return Optional.of("There is no parameter " + Foreign.quoted(name) + " here. " + known());
        }
        return Stream.of(repeated(name, form, values), unreadable(name, values), unfit(name, form, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String known() {
        return forms.isEmpty() ? "This takes none." : "Known are `" + String.join("`, `", forms.keySet()) + "`.";
    }

    private static Optional<String> repeated(String name, Form form, List<String> values) {
        return form == Form.TEXTS || new HashSet<>(values).size() <= 1
                ? Optional.empty()
                : Optional.of("`" + name + "` is given twice, with different values.");
    }

    // PostgreSQL refuses NUL, and no value of ours has a control character
    private static Optional<String> unreadable(String name, List<String> values) {
        return values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))
                ? Optional.of("`" + name + "` holds a control character.")
                : Optional.empty();
    }

    private static Optional<String> unfit(String name, Form form, List<String> values) {
        return switch (form) {
            case FLAG ->
                values.stream()
                        .filter(value -> !value.equals("true") && !value.equals("false"))
                        .findFirst()
                        .map(value -> "`" + name + "` is `true` or `false`, not " + Foreign.quoted(value) + ".");
            case NUMBER ->
                values.stream()
                        .filter(value -> !isNumber(value))
                        .findFirst()
                        .map(value -> "`" + name + "` is a whole number, not " + Foreign.quoted(value) + ".");
            case TEXT, TEXTS -> values.contains("") ? Optional.of("`" + name + "` is empty.") : Optional.empty();
        };
    }

    private static boolean isNumber(String value) {
        try {
            Integer.parseInt(value);
            return value.chars().allMatch(digit -> digit < 0x80);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
