package xyz.rbtfl.story.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what one reading has to say, each kind up to {@value #MOST}.
 *
 * <p>Each reader's pass over the document adds its faults in the document's order and stops adding at {@value #MOST}, so that hostile
 * input costs no memory; the first ones of all passes together are what is answered.
 */
final class Faults {

    static final int MOST = 50;

    private static final Comparator<Fault> BY_PLACE = Comparator.<Fault>comparingInt(
                    fault -> fault.line().orElse(0))
            .thenComparingInt(fault -> fault.column().orElse(0));

    private final List<Fault> refusals = new ArrayList<>();
    private final List<Fault> repairs = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();
    private final BitSet undecodable = new BitSet();
    private int pass;

    /** Starts another pass over the document, with room for {@value #MOST} faults of its own. */
    void nextPass() {
        pass = refusals.size();
    }

    /** A line whose bytes are no UTF-8 is reported as that; what else seems wrong with it is a consequence. */
    void undecodable(int line) {
        undecodable.set(line);
    }

    boolean isUndecodable(Line line) {
        return undecodable.get(line.number());
    }

    void refuse(Fault fault) {
        boolean consequence = fault.line().isPresent()
                && undecodable.get(fault.line().getAsInt())
                && !fault.code().equals("utf-8");
        if (!consequence && refusals.size() - pass < MOST) {
            refusals.add(fault);
        }
    }

    void refuse(Spot spot, int offset, String code, String message, String expected, String found) {
        if (refusals.size() - pass < MOST) {
            refuse(spot.fault(code, offset, message).instead(expected, excerpt(found)));
        }
    }

    void repair(Spot spot, int offset, String code, String message) {
        if (repairs.size() < 2 * MOST) {
            repairs.add(spot.fault(code, offset, message));
        }
    }

    void note(Spot spot, int offset, String code, String message) {
        if (notes.size() < 2 * MOST) {
            notes.add(spot.fault(code, offset, message));
        }
    }

    boolean none() {
        return refusals.isEmpty();
    }

    List<Fault> refusals() {
        return inOrder(refusals);
    }

    List<Fault> repairs() {
        return inOrder(repairs);
    }

    List<Fault> notes() {
        return inOrder(notes);
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream().sorted(BY_PLACE).limit(MOST).toList();
    }

    /** At most 60 characters of what was sent, never half a surrogate pair. */
    static String excerpt(String text) {
        if (text.length() <= 60) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(58)) ? 58 : 59) + "…";
    }
}
