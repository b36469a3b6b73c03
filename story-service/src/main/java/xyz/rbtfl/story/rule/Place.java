package xyz.rbtfl.story.rule;

import xyz.rbtfl.story.document.Fault;

/** Where a piece of text was sent from: what turns an offset in it into a line and column, or into a JSON pointer. */
public interface Place {

    /** A fault {@code offset} characters into the text. */
    Fault fault(String code, int offset, String message);
}
