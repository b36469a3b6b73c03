package xyz.rbtfl.web.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the web that a page may link to. The document format takes more than HTML does ({@code ?tags[]=a|b},
 * {@code 50%off}, a second {@code #}), so what HTML does not take is percent-encoded, as browsers do when they follow
 * it.
 *
 * @param href the address as it stands in HTML and JSON-LD
 * @param host what a reader knows the place by: {@code example.org} of {@code https://www.example.org:8080/a}
 */
public record WebAddress(String href, String host) {

    /**
     * Without user information, which misleads: {@code https://bank.example@evil.example/} leads to
     * {@code evil.example}.
     */
    private static final Pattern FORM = Pattern.compile(
            "(?<start>(?i:https?)://"
                    + "(?<host>\\[[0-9A-Fa-f:.]+]|(?=[^/?#:]*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}._-]+)(?::[0-9]{0,5})?)"
                    + "(?<rest>(?:[/?#].*)?)",
            Pattern.DOTALL);

    private static final String THEMSELVES = "!$&'()*+,-./:;=?@_~";

    /** Empty where a page may not link to it: another scheme, no host, or user information before the host. */
    public static Optional<WebAddress> of(String url) {
        Matcher parts = FORM.matcher(url);
        return parts.matches()
                ? Optional.of(
                        new WebAddress(parts.group("start") + encoded(parts.group("rest")), known(parts.group("host"))))
                : Optional.empty();
    }

    private static String known(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The part of an address behind the host, percent-encoded wherever HTML does not take a character as it is. */
    static String encoded(String rest) {
        var encoded = new StringBuilder(rest.length());
        boolean inFragment = false;
        for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
            int c = rest.codePointAt(i);
            if (isItself(c) || c == '%' && isEscape(rest, i) || c == '#' && !inFragment) {
                encoded.appendCodePoint(c);
            } else {
                escape(c, encoded);
            }
            inFragment |= c == '#';
        }
        return encoded.toString();
    }

    private static boolean isItself(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || THEMSELVES.indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private static void escape(int codePoint, StringBuilder out) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%');
            out.append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
            out.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
        }
    }
}
