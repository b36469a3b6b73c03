package xyz.rbtfl.wire.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.wire.header.AcceptedLanguages;
import xyz.rbtfl.wire.header.QualityList.Member;

/** Chooses a language by the header {@code Accept-Language} (RFC 9110, 12.5.4). */
public final class AcceptLanguage {

    private static final String ANY = "*";

    private AcceptLanguage() {}

    /**
     * The best of the languages that there are, by what the header wants most: its own, else one that its reader can be
     * expected to read ({@code zh} for {@code cmn-Hant}). Absent where the header wants none of them, or nothing that
     * could be read.
     *
     * @param header    the header's value, several lines joined by commas
     * @param languages what there is; the first answers {@code *}
     */
    public static Optional<String> best(String header, List<String> languages) {
        List<Member> members = AcceptedLanguages.members(header);
        List<String> wanted = languages.stream()
                .filter(language ->
                        members.stream().noneMatch(member -> member.quality() == 0 && means(member, language)))
                .toList();
        return members.stream()
                .filter(member -> member.quality() > 0)
                .sorted(Comparator.comparingInt(Member::quality).reversed())
                .flatMap(member -> nearest(member, wanted).stream())
                .findFirst();
    }

    private static boolean means(Member member, String language) {
        return !member.value().equals(ANY) && Languages.isSame(member.value(), language);
    }

    private static Optional<String> nearest(Member member, List<String> languages) {
        return member.value().equals(ANY)
                ? languages.stream().findFirst()
                : Fallback.of(member.value()).nearestReadable(languages);
    }
}
