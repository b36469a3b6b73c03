package xyz.rbtfl.web.markdown;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a run of asterisks or underscores may open or close emphasis, by what stands on either side of it.
 *
 * <p>CommonMark asks for white space or punctuation outside a run that has punctuation inside. Chinese, Japanese and
 * Korean are written without spaces, so that {@code **注意。**请阅读} would not be bold. As in the "CJK-friendly" amendment
 * to CommonMark, their own punctuation counts as a letter here, and one of their characters outside a run counts as a
 * space. Nothing changes for other scripts.
 */
record Flanking(boolean opens, boolean closes) {

    private static final Set<UnicodeScript> CJK = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.TANGUT,
            UnicodeScript.NUSHU,
            UnicodeScript.KHITAN_SMALL_SCRIPT);

    /** @param line the line, of which the run is what stands from {@code start} up to {@code end} */
    static Flanking of(CharSequence line, int start, int end) {
        Side before = start == 0 ? Side.EDGE : Side.of(charBefore(line, start));
        Side after = end == line.length() ? Side.EDGE : Side.of(Character.codePointAt(line, end));
        boolean left = !after.space && (!after.isForeignMark() || before.parts());
        boolean right = !before.space && (!before.isForeignMark() || after.parts());
        return line.charAt(start) == '_'
                ? new Flanking(left && (!right || before.mark), right && (!left || after.mark))
                : new Flanking(left, right);
    }

    /** A variation selector is a way to write the character before it. */
    private static int charBefore(CharSequence line, int at) {
        int c = Character.codePointBefore(line, at);
        int start = at - Character.charCount(c);
        boolean selector = c >= 0xFE00 && c <= 0xFE0E || c >= 0xE0100 && c <= 0xE01EF;
        return selector && start > 0 ? Character.codePointBefore(line, start) : c;
    }

    /**
     * What stands beside a run.
     *
     * @param space white space, or the edge of the line
     * @param mark  punctuation or a symbol of any script
     * @param cjk   Chinese, Japanese or Korean
     */
    private record Side(boolean space, boolean mark, boolean cjk) {

        static final Side EDGE = new Side(true, false, false);

        static Side of(int c) {
            return new Side(isSpace(c), isMark(c), isCjk(c));
        }

        boolean isForeignMark() {
            return mark && !cjk;
        }

        /** Whether a word may end or begin here. */
        boolean parts() {
            return space || mark || cjk;
        }

        private static boolean isSpace(int c) {
            return c == '\t'
                    || c == '\n'
                    || c == '\f'
                    || c == '\r'
                    || Character.getType(c) == Character.SPACE_SEPARATOR;
        }

        private static boolean isMark(int c) {
            return switch (Character.getType(c)) {
                case Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.OTHER_SYMBOL -> true;
                default -> false;
            };
        }

        /** Letters by their script; marks belong to all scripts, so these go by where Unicode keeps them. */
        private static boolean isCjk(int c) {
            return c >= 0x2E80 && c <= 0x303E // radicals, CJK symbols and punctuation
                    || c >= 0x3041 && c <= 0x33FF // kana with their marks, enclosed and squared characters
                    || c >= 0xFE10 && c <= 0xFE19 // vertical forms
                    || c >= 0xFE30 && c <= 0xFE6B // compatibility forms, small forms
                    || c >= 0xFF01 && c <= 0xFFEE // full-width and half-width forms
                    || CJK.contains(UnicodeScript.of(c));
        }
    }
}
