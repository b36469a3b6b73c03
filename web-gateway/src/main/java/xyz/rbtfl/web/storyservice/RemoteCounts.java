package xyz.rbtfl.web.storyservice;

/** How much an edition holds: its takes, their lenses ({@code unlabelled} counts as one) and distinct regions. */
public record RemoteCounts(int takes, int lenses, int regions) {}
