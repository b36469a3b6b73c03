package xyz.rbtfl.web.api;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import xyz.rbtfl.web.language.PageLocale;
import xyz.rbtfl.web.remote.Slugs;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Checks the parameters of a request. Null means absent. */
public final class Asked {

    public static final int MOST_ITEMS = 100;
    public static final int DEFAULT_ITEMS = 20;
    public static final int MOST_VALUES = 20;
    public static final int LONGEST_CURSOR = 500;
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final int LONGEST_SLUG = Slug.MAX_LENGTH;

    private static final String LOCALE_FORM =
            "is `language[-Script][-REGION]` of a registered language, for example `zh` or `pt-BR`.";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Asked() {}

    /** The slug of a path. An ill-formed one names nothing: 404. */
    public static String slug(String segment) {
        return Slugs.checked(segment);
    }

    /** The locale of a path. One of no registered language names nothing: 404. */
    public static PageLocale pathLocale(String segment) {
        return PageLocale.of(segment)
                .orElseThrow(() -> Failure.of(
                        Problem.NOT_FOUND,
                        "There is no such locale: it is `language[-Script][-REGION]` of a registered language."));
    }

    /** The locale whose readers the answer is for; English when not said. */
    public static String locale(String value) {
        return value == null
                ? PageLocale.ENGLISH.tag()
                : PageLocale.of(value)
                        .map(PageLocale::tag)
                        .orElseThrow(() -> Failure.badParameter("locale", LOCALE_FORM));
    }

    /** The values of a filter. */
    public static List<String> slugs(String name, List<String> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            throw Failure.badParameter(name, "is given at most " + MOST_VALUES + " times.");
        }
        if (!values.stream().allMatch(Slug::isValid)) {
            throw Failure.badParameter(
                    name,
                    "is a slug: a-z, 0-9 and single hyphens between them, at most " + LONGEST_SLUG + " characters.");
        }
        return List.copyOf(values);
    }

    public static int limit(String value) {
        if (value == null) {
            return DEFAULT_ITEMS;
        }
        int limit = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > MOST_ITEMS) {
            throw Failure.badParameter("limit", "is a number from 1 to " + MOST_ITEMS + ".");
        }
        return limit;
    }

    public static Optional<String> cursor(String value) {
        if (value != null && (value.isEmpty() || value.length() > LONGEST_CURSOR)) {
            throw Failure.badParameter(
                    "after", "is the `next` of an earlier answer, at most " + LONGEST_CURSOR + " characters.");
        }
        return Optional.ofNullable(value);
    }

    /** The media type of a body without its charset, which has been checked to be UTF-8. */
    public static MediaType form(MediaType sent) {
        return new MediaType(sent.getType(), sent.getSubtype());
    }
}
