package xyz.rbtfl.web.reader;

/**
 * A date on a page.
 *
 * @param iso  {@code 2026-06-01}, for machines
 * @param text as the interface's language writes it, {@code 1 June 2026}
 */
public record Day(String iso, String text) {}
