package xyz.rbtfl.wire.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a browser says of its reader's languages: the header {@code Accept-Language} (RFC 9110, 12.5.4). */
public final class AcceptLanguage {

    /** A longer one is not a person's: what stands behind is not read. */
    private static final int MOST = 50;

    private static final String ANY = "*";

    private AcceptLanguage() {}

    /**
     * A member of the header.
     *
     * @param range   a language tag or {@code *}
     * @param quality 0 to 1; 0 means never
     */
    private record Member(String range, double quality) {

        /** Absent for what is no member, which counts as not said. */
        static Optional<Member> of(String text) {
            String[] parts = text.split(";", -1);
            String range = parts[0].strip();
            if (parts.length > 2 || !range.equals(ANY) && !LanguageTag.isWellFormed(range)) {
                return Optional.empty();
            }
            return weight(parts.length < 2 ? "q=1" : parts[1].strip().toLowerCase(Locale.ROOT))
                    .map(quality -> new Member(range, quality));
        }

        private static Optional<Double> weight(String weight) {
            return weight.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
                    ? Optional.of(Double.parseDouble(weight.substring(2)))
                    : Optional.empty();
        }

        boolean means(String language) {
            return range.equals(ANY) || Languages.isSame(range, language);
        }
    }

    /**
     * The best of the languages that there are, by what the header wants most: its own, else one that its reader can be expected to
     * read ({@code zh} for {@code cmn-Hant}). Absent where the header wants none of them, or nothing that could be read.
     *
     * @param header    the header's value, several lines joined by commas
     * @param languages what there is; the first answers {@code *}
     */
    public static Optional<String> best(String header, List<String> languages) {
        List<Member> members = members(header);
        List<String> wanted = languages.stream()
                .filter(language -> members.stream()
                        .noneMatch(member ->
                                member.quality() == 0 && !member.range().equals(ANY) && member.means(language)))
                .toList();
        return members.stream()
                .filter(member -> member.quality() > 0)
                .sorted(Comparator.comparingDouble(Member::quality).reversed())
                .flatMap(member -> nearest(member, wanted).stream())
                .findFirst();
    }

    private static Optional<String> nearest(Member member, List<String> languages) {
        return member.range().equals(ANY)
                ? languages.stream().findFirst()
                : Fallback.of(member.range()).nearestReadable(languages);
    }

    private static List<Member> members(String header) {
        List<Member> members = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < MOST && from <= header.length(); i++) {
            int comma = header.indexOf(',', from);
            int end = comma < 0 ? header.length() : comma;
            Member.of(header.substring(from, end)).ifPresent(members::add);
            from = end + 1;
        }
        return members;
    }
}
