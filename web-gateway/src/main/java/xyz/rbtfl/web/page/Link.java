package xyz.rbtfl.web.page;

/** A text that leads somewhere on this site. */
public record Link(Text text, String href) {}
