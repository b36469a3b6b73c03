package xyz.rbtfl.story.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Markdown writes in place of a character: a backslash before punctuation, and HTML's character references,
 * {@code &amp;amp;}, {@code &amp;#233;}, {@code &amp;#xE9;}.
 */
final class References {

    /** The longest name of all, {@code CounterClockwiseContourIntegral}, has 31 letters. */
    private static final int LONGEST = 33;

    private static final int REPLACEMENT = 0xFFFD;

    private References() {}

    /** The names that HTML has, read when the first is met. A name a line, a space, and what it stands for in hex. */
    private static final class Names {
        static final Map<String, String> CHARACTERS = read();

        private static Map<String, String> read() {
            try (InputStream in = References.class.getResourceAsStream("character-references.txt")) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], Names::characters));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static String characters(String[] parts) {
            StringBuilder characters = new StringBuilder();
            for (int i = 1; i < parts.length; i++) {
                characters.appendCodePoint(Integer.parseInt(parts[i], 16));
            }
            return characters.toString();
        }
    }

    /** A text with its escapes and references resolved. */
    static String resolve(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            i = append(text, i, text.length(), resolved);
        }
        return resolved.toString();
    }

    /** Appends the character that is written at {@code at}, and says where the next one begins. */
    static int append(String text, int at, int end, StringBuilder out) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < end && isPunctuation(text.charAt(at + 1))) {
            out.append(text.charAt(at + 1));
            return at + 2;
        }
        int semicolon = c == '&' ? semicolon(text, at, Math.min(end, at + LONGEST)) : -1;
        String character = semicolon < 0 ? "" : character(text.substring(at + 1, semicolon));
        out.append(character.isEmpty() ? String.valueOf(c) : character);
        return character.isEmpty() ? at + 1 : semicolon + 1;
    }

    static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private static int semicolon(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    /** What a reference between {@code &} and {@code ;} stands for; nothing when it is none. */
    private static String character(String reference) {
        if (!reference.startsWith("#")) {
            return Names.CHARACTERS.getOrDefault(reference, "");
        }
        boolean hex = reference.startsWith("x", 1) || reference.startsWith("X", 1);
        return hex ? number(reference.substring(2), 16, 6) : number(reference.substring(1), 10, 7);
    }

    private static String number(String digits, int radix, int most) {
        boolean fits = !digits.isEmpty()
                && digits.length() <= most
                && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
        return fits ? Character.toString(valid(Integer.parseInt(digits, radix))) : "";
    }

    private static int valid(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == 0 || c > Character.MAX_CODE_POINT || surrogate ? REPLACEMENT : c;
    }
}
