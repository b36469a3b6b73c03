package xyz.rbtfl.wire.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.wire.header.QualityList.Member;

/**
 * Rewrites an {@code Accept} header so that a simple parser understands it: unreadable and refused ranges are left out,
 * and a wildcard with exceptions becomes the list of what remains.
 */
public final class AcceptedForms {

    /** All media types that rbtfl answers with: a wildcard with exceptions is replaced by these. */
    private static final List<String> FORMS = List.of(
            "text/html",
            "text/markdown",
            "application/json",
            "application/problem+json",
            "application/feed+json",
            "application/atom+xml",
            "application/xml",
            "application/yaml",
            "application/x-tar",
            "text/plain",
            "text/css",
            "text/event-stream",
            "image/svg+xml");

    /** A media type that nothing has, for a caller who accepts nothing of ours. */
    private static final String NONE = "application/x-none";

    private static final Member ANYTHING = new Member("*/*", QualityList.BEST);

    private AcceptedForms() {}

    /**
     * The header to read instead; empty when anything is taken, because nothing in the header can be read.
     *
     * @param header all lines of the header, joined by commas
     */
    public static Optional<String> of(String header) {
        List<Member> ranges = QualityList.of(header).stream()
                .filter(member -> isRange(member.value()))
                .toList();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        boolean onlyRefuses = ranges.stream().allMatch(range -> range.quality() == 0);
        List<Member> all = onlyRefuses && ranges.stream().noneMatch(ANYTHING_REFUSED::equals) ? with(ranges) : ranges;
        return Optional.of(text(hasExceptions(all) ? writtenOut(all) : all));
    }

    private static final Member ANYTHING_REFUSED = new Member("*/*", 0);

    private static List<Member> with(List<Member> ranges) {
        return Stream.concat(ranges.stream(), Stream.of(ANYTHING)).toList();
    }

    private static String text(List<Member> ranges) {
        String text = ranges.stream()
                .filter(range -> range.quality() > 0)
                .map(Member::text)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? NONE : text;
    }

    private static boolean hasExceptions(List<Member> ranges) {
        return ranges.stream()
                .anyMatch(narrow -> ranges.stream()
                        .anyMatch(wide -> isWithin(narrow.value(), wide.value())
                                && narrow.quality() < wide.quality()
                                && !narrow.value().equals(wide.value())));
    }

    private static List<Member> writtenOut(List<Member> ranges) {
        Stream<String> named = ranges.stream().map(Member::value).filter(value -> value.indexOf('*') < 0);
        return Stream.concat(named, FORMS.stream())
                .distinct()
                .map(form -> new Member(form, quality(form, ranges)))
                .sorted(Comparator.comparingInt(Member::quality).reversed())
                .toList();
    }

    // the narrowest range that includes the media type decides; of two equal ones, the first
    private static int quality(String form, List<Member> ranges) {
        return ranges.stream()
                .filter(range -> isWithin(form, range.value()))
                .min(Comparator.comparingInt(range -> width(range.value())))
                .map(Member::quality)
                .orElse(0);
    }

    private static int width(String range) {
        if (range.equals(ANYTHING.value())) {
            return 2;
        }
        return range.endsWith("/*") ? 1 : 0;
    }

    private static boolean isWithin(String form, String range) {
        return switch (width(range)) {
            case 2 -> true;
            case 1 -> form.startsWith(range.substring(0, range.length() - 1));
            default -> form.equals(range);
        };
    }

    private static boolean isRange(String value) {
        int slash = value.indexOf('/');
        if (slash < 1 || slash == value.length() - 1) {
            return false;
        }
        String type = value.substring(0, slash);
        String subtype = value.substring(slash + 1);
        return type.equals("*") ? subtype.equals("*") : isName(type) && (subtype.equals("*") || isName(subtype));
    }

    private static boolean isName(String text) {
        return text.chars()
                .allMatch(character -> character >= 'a' && character <= 'z'
                        || character >= '0' && character <= '9'
                        || "!#$&-^_.+".indexOf(character) >= 0);
    }
}
