package xyz.rbtfl.wire.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A header that lists what a caller prefers, with weights: {@code zh-TW, zh;q=0.9, en;q=0.8}. */
public final class QualityList {

    /** Browsers send shorter lists. Further members are ignored. */
    static final int MOST_MEMBERS = 50;

    static final int BEST = 1_000;

    private QualityList() {}

    /**
     * One of the list.
     *
     * @param value   in lower case, without its parameters
     * @param quality in thousandths, 0 for what is refused
     */
    public record Member(String value, int quality) {

        String text() {
            return quality == BEST ? value : value + String.format(Locale.ROOT, ";q=0.%03d", quality);
        }
    }

    /** The members whose quality can be read, in their order. */
    static List<Member> of(String header) {
        List<Member> members = new ArrayList<>();
        for (String member : Pieces.of(header, ',')) {
            List<String> parts = Pieces.of(member, ';');
            OptionalInt quality = quality(parts.subList(1, parts.size()));
            String value = parts.get(0).toLowerCase(Locale.ROOT);
            if (quality.isPresent() && !value.isEmpty() && members.size() < MOST_MEMBERS) {
                members.add(new Member(value, quality.getAsInt()));
            }
        }
        return members;
    }

    private static OptionalInt quality(List<String> parameters) {
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("q")) {
                return thousandths(parameter.substring(equals + 1).strip());
            }
        }
        return OptionalInt.of(BEST);
    }

    // 0, 1, 0.5, 1.000: at most three digits after the point
    private static OptionalInt thousandths(String text) {
        if (text.isEmpty() || text.length() > 5 || text.length() > 1 && text.charAt(1) != '.') {
            return OptionalInt.empty();
        }
        int value = 0;
        int weight = BEST;
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (at == 1) {
                continue;
            }
            if (digit < '0' || digit > '9') {
                return OptionalInt.empty();
            }
            value += (digit - '0') * weight;
            weight /= 10;
        }
        return value <= BEST ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
