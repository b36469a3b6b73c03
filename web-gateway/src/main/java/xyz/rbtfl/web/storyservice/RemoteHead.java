package xyz.rbtfl.web.storyservice;

/** A running theme; {@code language} is that of the name, which may be another than the wanted one. */
public record RemoteHead(String slug, String name, String language) {}
