package xyz.rbtfl.wire.edge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The time as HTTP writes it, for example {@code Sun, 06 Nov 1994 08:49:37 GMT}. It is formatted once a second.
 *
 * @param second since 1970
 */
record HttpDate(long second, String text) {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static volatile HttpDate last = of(0);

    static String now() {
        long second = System.currentTimeMillis() / 1_000;
        HttpDate known = last;
        if (known.second != second) {
            known = of(second);
            last = known;
        }
        return known.text;
    }

    static HttpDate of(long second) {
        return new HttpDate(second, FORM.format(Instant.ofEpochSecond(second)));
    }
}
