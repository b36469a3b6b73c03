package xyz.rbtfl.wire.header;

import java.util.Locale;
import java.util.Optional;

/** Turns the path and query of a request, as sent, into a URI that every parser accepts. */
public final class RequestTarget {

    /** The characters besides letters and digits that need no escape in a path or query. */
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private RequestTarget() {}

    /**
     * Percent-encodes the characters that browsers send although no URI may hold them ({@code |}, <code>{</code>,
     * {@code ^}, a lone {@code %}), and a semicolon in the query, where some parsers end a parameter with it. Reduces
     * an absolute URI to its path and query. Empty when there is no path.
     *
     * @param target as sent; each character is a byte
     */
    public static Optional<String> of(String target) {
        String local = withoutOrigin(target);
        return local.startsWith("/") ? Optional.of(encoded(withoutAuthority(local))) : Optional.empty();
    }

    // behind two slashes, a parser of URIs expects a host, and fails where there is none
    private static String withoutAuthority(String path) {
        return path.startsWith("//") ? "/." + path : path;
    }

    private static String withoutOrigin(String target) {
        String start = target.substring(0, Math.min(target.length(), 8)).toLowerCase(Locale.ROOT);
        if (!start.startsWith("http://") && !start.startsWith("https://")) {
            return target;
        }
        int path = indexOfAny(target, "/?#", target.indexOf("//") + 2);
        if (path == target.length()) {
            return "/";
        }
        return target.charAt(path) == '/' ? target.substring(path) : "/" + target.substring(path);
    }

    private static int indexOfAny(String text, String characters, int from) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String encoded(String target) {
        StringBuilder encoded = null;
        boolean inQuery = false;
        for (int at = 0; at < target.length(); at++) {
            char character = target.charAt(at);
            inQuery |= character == '?';
            if (isAllowed(character) && !(inQuery && character == ';') || character == '%' && isEscape(target, at)) {
                if (encoded != null) {
                    encoded.append(character);
                }
                continue;
            }
            if (encoded == null) {
                encoded = new StringBuilder(target.length() + 16).append(target, 0, at);
            }
            encoded.append('%').append(hex(character >> 4)).append(hex(character));
        }
        return encoded == null ? target : encoded.toString();
    }

    private static char hex(int bits) {
        return "0123456789ABCDEF".charAt(bits & 0xF);
    }

    private static boolean isEscape(String target, int percent) {
        return percent + 2 < target.length()
                && Character.digit(target.charAt(percent + 1), 16) >= 0
                && Character.digit(target.charAt(percent + 2), 16) >= 0
                && target.charAt(percent + 1) < 0x80
                && target.charAt(percent + 2) < 0x80;
    }

    private static boolean isAllowed(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || ALLOWED.indexOf(character) >= 0;
    }
}
