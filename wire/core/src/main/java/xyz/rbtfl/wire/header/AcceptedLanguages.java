package xyz.rbtfl.wire.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.header.QualityList.Member;

/** Rewrites an {@code Accept-Language} header without the members that are not language ranges. */
public final class AcceptedLanguages {

    private static final int LONGEST_SUBTAG = 8;

    private AcceptedLanguages() {}

    /**
     * The rewritten header; empty when it holds no language range.
     *
     * @param header all lines of the header, joined by commas
     */
    public static Optional<String> of(String header) {
        List<Member> ranges = members(header);
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(ranges.stream().map(Member::text).collect(Collectors.joining(",")));
    }

    /** The language ranges among the first fifty members, in their order. */
    public static List<Member> members(String header) {
        return QualityList.of(header).stream()
                .filter(member -> isRange(member.value()))
                .toList();
    }

    // RFC 4647: "*", or letters, then letters and digits, in pieces of at most eight
    private static boolean isRange(String value) {
        if (value.equals("*")) {
            return true;
        }
        int start = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || value.charAt(at) == '-') {
                if (at == start || at - start > LONGEST_SUBTAG) {
                    return false;
                }
                start = at + 1;
            } else if (!isLetter(value.charAt(at)) && (start == 0 || !isDigit(value.charAt(at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
