/**
 * The change feed: every creation, edit and deletion, in an order that a follower can resume without missing or
 * repeating one, however many writers commit at once.
 *
 * <p>A writer puts what the {@link xyz.rbtfl.wire.change.ChangeLog} makes of its change into the table {@code change}
 * inside its own transaction, and tells the {@link xyz.rbtfl.wire.change.ChangeSignal} after the commit.
 * {@link xyz.rbtfl.wire.change.ChangeFeed} answers followers. {@link xyz.rbtfl.wire.change.ChangeRows} shows rows in
 * the order of transaction id, then sequence, and only those below the oldest transaction still running: what commits
 * later always sorts later. Who has seen them all waits at the {@link xyz.rbtfl.wire.change.ChangeTail}.
 *
 * <p><b>Which database a cursor belongs to.</b> After a failover followers must go on; after a restore, who has seen
 * what was lost must hear of it. Neither the server's timeline nor a mark in the database tells the two apart: a
 * promotion and a restore to a point in time both begin a new timeline, and a restore brings every mark back. So a
 * {@link xyz.rbtfl.wire.change.Cursor} names the cluster and the database, which a promoted replica shares and a copy
 * made from a dump does not, and the change that it stands behind, by transaction, sequence and the microsecond at
 * which it was made. The database must have that very change. A replica that was promoted with all that followers have
 * seen has it; one that was behind, or a server that was restored to an earlier moment, has it not, or has another
 * change in that place, and answers 410. A follower who had not read as far as that moment has seen nothing that was
 * lost, and rightly goes on.
 */
package xyz.rbtfl.wire.change;
