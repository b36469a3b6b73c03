/**
 * Reads archives that strangers made, as they come in and in constant memory. {@link
 * xyz.rbtfl.web.archive.ArchiveReader} takes a stream in one of the {@link xyz.rbtfl.web.archive.ArchiveForm forms},
 * and gives one {@link xyz.rbtfl.web.archive.ArchivedFile} after the other: with its content, or with the reason why
 * it is not taken. Nothing is ever written under the name that an archive says. What it says of sizes is not
 * believed: a {@link xyz.rbtfl.web.archive.Metered} stream counts, and one that is more than {@link
 * xyz.rbtfl.web.archive.ArchiveBounds} allow, or cannot be read on, ends as a {@link
 * xyz.rbtfl.web.archive.BrokenArchive}; the files before it were given.
 */
package xyz.rbtfl.web.archive;
