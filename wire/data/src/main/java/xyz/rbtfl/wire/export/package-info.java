/**
 * All files of one moment, streamed. {@link xyz.rbtfl.wire.export.Exports} opens a transaction that only reads and sees
 * one moment, notes the feed's {@link xyz.rbtfl.wire.change.FeedMoment cursor} in it, and sends one {@link
 * xyz.rbtfl.wire.export.Part} after the other as a {@link xyz.rbtfl.wire.parcel.Parcel}: the keys and sizes first, some
 * at a time, then the contents of as many as fit into half a megabyte. The next ones are read when the caller has taken
 * those before, so neither the number nor the size of files costs memory.
 *
 * <p><b>What it costs others.</b> The transaction writes nothing and so has no id: the feed, which waits for the oldest
 * transaction that writes, goes on. Vacuum does wait, in this database, so the caller's time is bounded. One export
 * runs at once in a process, on a connection of its own.
 */
package xyz.rbtfl.wire.export;
