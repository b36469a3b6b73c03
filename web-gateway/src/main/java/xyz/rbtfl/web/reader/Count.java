package xyz.rbtfl.web.reader;

/**
 * A number as a reader sees it.
 *
 * @param value 0 or more
 * @param text  written as the interface's language does, {@code 1,204}
 * @param form  which form of a word stands beside it
 */
public record Count(int value, String text, Plural form) {}
