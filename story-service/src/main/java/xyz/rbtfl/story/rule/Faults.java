package xyz.rbtfl.story.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import xyz.rbtfl.story.document.Fault;

/**
 * Collects what one reading has to say, each kind up to {@value #MOST}.
 *
 * <p>Each reader's pass over the document adds its faults in the document's order and stops adding at {@value #MOST},
 * so that hostile input costs no memory; the first ones of all passes together are what is answered.
 */
public final class Faults {

    static final int MOST = 50;

    /** The codes that say that something else was due where a line stands. */
    private static final Set<String> OF_PLACE = Set.of("section", "blank-line", "batch", "source", "trailing");

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault>comparingInt(
                    fault -> fault.line().orElse(0))
            .thenComparingInt(fault -> fault.column().orElse(0));

    private final List<Fault> refusals = new ArrayList<>();
    private final List<Fault> repairs = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private final BitSet undecodable = new BitSet();
    private final BitSet doubtful = new BitSet();
    private int pass;

    /** Starts another pass over the document, with room for {@value #MOST} faults of its own. */
    public void nextPass() {
        pass = refusals.size();
        doubtful.clear();
    }

    /**
     * Until the next pass, a line is not found out of its place: what stands beside it could not be decoded, so what
     * that was meant to be is not known.
     */
    public void doubt(int line) {
        doubtful.set(line);
    }

    /** A line whose bytes are no UTF-8 is reported as that; what else seems wrong with it is a consequence. */
    public void undecodable(int line) {
        undecodable.set(line);
    }

    public boolean isUndecodable(int line) {
        return undecodable.get(line);
    }

    public void refuse(Fault fault) {
        if (!isConsequence(fault) && refusals.size() - pass < MOST) {
            refusals.add(fault);
        }
    }

    private boolean isConsequence(Fault fault) {
        int line = fault.line().orElse(0);
        return undecodable.get(line) && !fault.code().equals("utf-8")
                || doubtful.get(line) && OF_PLACE.contains(fault.code());
    }

    public void refuse(Place place, int offset, String code, String message, String expected, String found) {
        if (refusals.size() - pass < MOST) {
            refuse(place.fault(code, offset, message).instead(expected, excerpt(found)));
        }
    }

    public void repair(Place place, int offset, String code, String message) {
        if (repairs.size() < 2 * MOST) {
            repairs.add(place.fault(code, offset, message));
        }
    }

    public void note(Place place, int offset, String code, String message) {
        if (notes.size() < 2 * MOST) {
            notes.add(place.fault(code, offset, message));
        }
    }

    public boolean none() {
        return refusals.isEmpty();
    }

    public List<Fault> refusals() {
        return inOrder(refusals);
    }

    public List<Fault> repairs() {
        return inOrder(repairs);
    }

    public List<Fault> notes() {
        return inOrder(notes);
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream().sorted(BY_PLACE).limit(MOST).toList();
    }

    /** How a fault shows a character that cannot be seen: {@code U+3000}. */
    public static String character(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    /** At most 60 characters of what was sent, never half a surrogate pair. */
    static String excerpt(String text) {
        if (text.length() <= 60) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(58)) ? 58 : 59) + "…";
    }
}
