package xyz.rbtfl.story.rule;

import xyz.rbtfl.story.document.Fault;

/**
 * A text of the model that has not been checked yet, and where it came from.
 *
 * @param text as it will be stored
 * @param place where faults in it are reported
 */
public record SentText(String text, Place place) {

    /** A part of this text, still at its own place. */
    public SentText part(int from, int to) {
        return new SentText(text.substring(from, to), new Within(place, from));
    }

    private record Within(Place whole, int start) implements Place {
        @Override
        public Fault fault(String code, int offset, String message) {
            return whole.fault(code, start + offset, message);
        }
    }
}
