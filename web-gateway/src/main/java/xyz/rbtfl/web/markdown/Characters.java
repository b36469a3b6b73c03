package xyz.rbtfl.web.markdown;

/** The classes of characters that CommonMark tells apart. */
final class Characters {

    private static final String ASCII_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private Characters() {
    }

    static boolean isAsciiPunctuation(char c) {
        return c < 0x7F && ASCII_PUNCTUATION.indexOf(c) >= 0;
    }

    static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    static boolean isPunctuation(int c) {
        if (c < 0x7F) {
            return isAsciiPunctuation((char) c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** How often the character at {@code from} is repeated there. */
    static int run(String text, int from) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(from)) {
            end++;
        }
        return end - from;
    }

    static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
