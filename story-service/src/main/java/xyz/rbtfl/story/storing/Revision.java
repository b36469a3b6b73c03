package xyz.rbtfl.story.storing;

import java.time.Instant;
import java.util.Optional;

/**
 * A revision that a batch makes, with its change.
 *
 * @param edition id of the edition's row
 * @param number  from 1
 * @param kind    {@code created}, {@code updated}, {@code deleted}
 * @param text    what was stored; empty for a deletion
 * @param at      when it was accepted
 * @param event   the change, as JSON for the feed
 */
public record Revision(long edition, int number, String kind, Optional<Text> text, Instant at, String event) {

    /**
     * A document.
     *
     * @param hash      SHA-256 of its canonical bytes
     * @param canonical these
     */
    public record Text(String hash, byte[] canonical) {}
}
