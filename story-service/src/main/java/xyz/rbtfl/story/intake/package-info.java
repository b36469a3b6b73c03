/**
 * One edition comes in, or goes.
 *
 * <p>{@link xyz.rbtfl.story.intake.IntakeResource} checks what the request itself says. When it is its turn in the
 * {@link xyz.rbtfl.story.intake.Workload}, {@link xyz.rbtfl.story.intake.DraftReader} reads the body on a worker:
 * document, canonical bytes, languages, names, mentions, and the JSON of the edition. {@link
 * xyz.rbtfl.story.intake.GroupCommit} makes a batch of what waits at that moment, and hands it to
 * {@link xyz.rbtfl.story.batch}, which decides and writes.
 */
package xyz.rbtfl.story.intake;
