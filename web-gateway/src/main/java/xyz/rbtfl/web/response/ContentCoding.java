package xyz.rbtfl.web.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an answer are encoded. */
public enum ContentCoding {
    IDENTITY,
    GZIP;

    /** The smallest body that is compressed; below this, compression saves no network packet. */
    private static final int WORTHWHILE = 1_000;

    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    /** The coding for a body, given the request's {@code Accept-Encoding}, which may be null. */
    static ContentCoding wanted(byte[] body, String acceptEncoding) {
        return body.length >= WORTHWHILE && takesGzip(acceptEncoding) ? GZIP : IDENTITY;
    }

    /** Whether an {@code Accept-Encoding}, which may be null, has gzip. */
    public static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null
                && Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.startsWith("gzip")
                                && !REFUSED.matcher(coding).find());
    }

    /** Its name in {@code Content-Encoding}; empty where none is sent. */
    Optional<String> codingName() {
        return this == GZIP ? Optional.of("gzip") : Optional.empty();
    }

    byte[] encoded(byte[] body) {
        return this == GZIP ? gzip(body) : body;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed, 8_192)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
