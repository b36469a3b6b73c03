package xyz.rbtfl.story.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;

/**
 * A place in a list of stories, opaque outside: base64url of {@code yyyy-mm-dd/slug} of the last story on the page
 * before.
 *
 * @param date of the story
 * @param slug of the story
 */
public record PageKey(LocalDate date, String slug) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/([a-z0-9-]{1," + Slug.MAX_LENGTH + "})");
    private static final int LONGEST = 4 * (10 + 1 + Slug.MAX_LENGTH) / 3 + 4;

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws Failure 400 when it is no page key
     */
    public static PageKey of(String text) {
        try {
            Matcher form = FORM.matcher(text.length() > LONGEST ? "" : decoded(text));
            if (form.matches() && Slug.isValid(form.group(2))) {
                return new PageKey(LocalDate.parse(form.group(1)), form.group(2));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // not what was written
        }
        throw Failure.badParameter("after", "is no place in this list: give the `next` of an earlier answer.");
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((date + "/" + slug).getBytes(StandardCharsets.US_ASCII));
    }
}
