package xyz.rbtfl.story.story;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * Where a page of stories ends, opaque outside: base64url of {@code date/slug} of its last one.
 *
 * @param date of the last story
 * @param slug of the last story
 */
record PageKey(LocalDate date, String slug) {

    static PageKey of(StorySummary last) {
        return new PageKey(last.date(), last.slug());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws Failure 400 when it is no page key
     */
    static PageKey of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int slash = plain.indexOf('/');
            String slug = plain.substring(slash + 1);
            if (slash < 0 || !Slug.isValid(slug)) {
                throw unreadable();
            }
            return new PageKey(LocalDate.parse(plain.substring(0, slash)), slug);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
    }

    private static Failure unreadable() {
        return Failure.of(
                Problem.BAD_REQUEST, "`after` is not a place in this list: give the `next` of an earlier answer.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((date + "/" + slug).getBytes(StandardCharsets.US_ASCII));
    }
}
