/**
 * The change feed: every creation, edit and deletion, in an order that a follower can resume without missing or
 * repeating one, however many writers commit at once.
 *
 * <p>A writer adds a {@link xyz.rbtfl.entity.change.Change} to the {@link xyz.rbtfl.entity.change.ChangeLog} inside its own
 * transaction and tells the {@link xyz.rbtfl.entity.change.ChangeSignal} after the commit. A follower asks
 * {@code GET /changes?after=cursor&wait=seconds}; {@link xyz.rbtfl.entity.change.ChangeFeed} shows rows in the order of
 * transaction id, then sequence, and only those below the oldest transaction still running: what commits later always
 * sorts later. The {@link xyz.rbtfl.entity.change.Cursor} names the database it came from, so that one from before a
 * restore is refused aloud.
 */
package xyz.rbtfl.entity.change;
