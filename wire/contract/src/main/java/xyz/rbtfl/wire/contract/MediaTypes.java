package xyz.rbtfl.wire.contract;

import java.util.Arrays;
import java.util.Locale;

/** Compares media types by type and subtype. */
final class MediaTypes {

    private MediaTypes() {}

    /** {@code application/json} of {@code application/json;charset=UTF-8}. */
    static String bare(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether an {@code Accept} header, or the type of a body, takes a media type of the document. */
    static boolean fits(String asked, String offered) {
        return Arrays.stream(asked.split(",")).map(MediaTypes::bare).anyMatch(one -> isOneOf(one, bare(offered)));
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static boolean isOneOf(String asked, String offered) {
        return asked.equals("*/*")
                || offered.equals("*/*")
                || asked.equals(offered)
                || asked.endsWith("/*") && offered.startsWith(asked.substring(0, asked.length() - 1));
    }
}
