/**
 * What a batch of writes reads and writes, in a handful of statements whatever its size.
 *
 * <p>{@link xyz.rbtfl.story.storing.Transactions} lends a connection. {@link xyz.rbtfl.story.storing.StoryRows} begins
 * the transaction on it: it locks the batch's stories, and reads the {@link xyz.rbtfl.story.storing.StoredEdition
 * editions} that will be written. Once it is decided what becomes of each, it writes all that is {@link
 * xyz.rbtfl.story.storing.Left left}: {@link xyz.rbtfl.story.storing.EditionRows} the editions, {@link
 * xyz.rbtfl.story.storing.PartRows} what hangs on them, then the lists, and {@link
 * xyz.rbtfl.story.storing.RevisionRows} the revisions with their changes, in the order of the batch.
 *
 * <p>Statements take columns as arrays ({@link xyz.rbtfl.story.storing.Columns}). They are sent one behind the other
 * without waiting for answers, since the first that fails makes the server refuse those after it; the commit waits for
 * all of them. Each is shorter than 2,048 characters, since the client prepares longer ones anew each time.
 *
 * <p><b>Locks</b> are taken in one order by all writers, so that they wait for each other and never deadlock:
 * stories, {@link xyz.rbtfl.story.naming.NameLocks names}, heads whose newest story is a new one, locales; within
 * each, sorted.
 */
package xyz.rbtfl.story.storing;
