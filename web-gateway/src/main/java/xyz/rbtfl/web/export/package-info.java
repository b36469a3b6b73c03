/**
 * All of an instance as one tar. {@link xyz.rbtfl.web.export.Exports} asks both services for their files of one moment,
 * as parcels that wait; {@link xyz.rbtfl.web.export.Archive} takes from one and the other in turn, so that neither
 * waits for long, writes entries with {@link xyz.rbtfl.web.export.Tar}, and lists their hashes in the {@link
 * xyz.rbtfl.web.export.Manifest}, which comes last. It makes the next 64 KiB when the caller has taken those before, in
 * a thread that may wait: who reads slowly makes the services wait too, down to the database, and who goes away ends it
 * all. What breaks in the middle breaks the connection, for a short archive must not look whole.
 *
 * <p><b>Who may.</b> Editors only, and one at a time: an export costs as much as there is, and while it lasts no vacuum
 * cleans up. What is open to everyone must cost little, and whoever reads slowly on purpose must not keep others from
 * their backup.
 */
package xyz.rbtfl.web.export;
