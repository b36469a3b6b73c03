package xyz.rbtfl.story.rule;

import com.ibm.icu.lang.UCharacter;
import xyz.rbtfl.story.link.PlainText;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.name.Invisible;

/** The rules of single texts, whatever they say: their length, white space at their edges, invisible characters. */
public final class TextChecks {

    private final Faults faults;

    public TextChecks(Faults faults) {
        this.faults = faults;
    }

    /**
     * A name tells things apart, so nothing in it may be invisible, and something of it must be left in a slug.
     *
     * @param most how many characters it may have
     * @return whether it fits
     */
    public boolean name(SentText name, int most) {
        if (!isWithin(name, most)) {
            return false;
        }
        boolean clean = edges(name);
        boolean isWhite = !clean && isWhite(name.text());
        int invisible = Invisible.in(name.text());
        if (invisible >= 0) {
            faults.refuse(
                    name.place(),
                    invisible,
                    "invisible",
                    "A name holds no invisible characters",
                    "none",
                    Faults.character(name.text().charAt(invisible)));
        } else if (!isWhite && !NameSlug.exists(name.text())) {
            faults.refuse(
                    name.place(),
                    0,
                    "name",
                    "Nothing of this name is left in a slug",
                    "letters or digits",
                    name.text());
        } else {
            return clean;
        }
        return false;
    }

    /** Whether a text has at most so many characters. */
    boolean isWithin(SentText text, int most) {
        int length = text.text().codePointCount(0, text.text().length());
        if (length > most) {
            faults.refuse(
                    text.place(),
                    0,
                    "limit",
                    "This is too long",
                    "at most " + most + " characters",
                    length + " characters");
        }
        return length <= most;
    }

    void running(SentText text) {
        edges(text);
        int invisible = Invisible.in(text.text());
        if (invisible >= 0) {
            faults.note(text.place(), invisible, "invisible-text", "The text holds an invisible character");
        }
    }

    /**
     * White space of any kind at either end is a fault of its own; of a text that is nothing else, one. Says whether
     * there is none.
     */
    boolean edges(SentText field) {
        String text = field.text();
        String inner = PlainText.stripped(text);
        int from = inner.isEmpty() ? text.length() : text.indexOf(inner);
        int to = from + inner.length();
        if (from > 0) {
            edge(field, 0, from == to ? "This is white space alone" : "This text begins with white space");
        }
        if (from < to && to < text.length()) {
            edge(field, to, "This text ends with white space");
        }
        return to - from == text.length();
    }

    /** Whether a text is white space of any kind and nothing else. */
    public static boolean isWhite(String text) {
        int i = 0;
        while (i < text.length() && UCharacter.isUWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i == text.length();
    }

    private void edge(SentText field, int at, String message) {
        faults.refuse(
                field.place(),
                at,
                "edge",
                message,
                "no white space there",
                Faults.character(field.text().charAt(at)));
    }

    void unambiguous(SentText field, boolean holds, String expected) {
        if (!holds) {
            faults.refuse(
                    field.place(), 0, "ambiguous", "This would not read back as it was sent", expected, field.text());
        }
    }
}
