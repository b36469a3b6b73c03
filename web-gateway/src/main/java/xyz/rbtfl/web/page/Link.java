package xyz.rbtfl.web.page;

import xyz.rbtfl.web.reader.Text;

/** A text that leads somewhere on this site. */
public record Link(Text text, String href) {}
