package xyz.rbtfl.story.document;

/**
 * A text of the model that has not been checked yet, and where it came from.
 *
 * @param text as it will be stored
 * @param spot where faults in it are reported
 */
record Field(String text, Spot spot) {

    /** A part of this text, still at its own place. */
    Field part(int from, int to) {
        return new Field(text.substring(from, to), new Within(spot, from));
    }

    private record Within(Spot whole, int start) implements Spot {
        @Override
        public Fault fault(String code, int offset, String message) {
            return whole.fault(code, start + offset, message);
        }
    }
}
