/**
 * One edition comes in, or goes.
 *
 * <p>{@link xyz.rbtfl.story.intake.IntakeResource} checks what the request itself says. When it is its turn in the
 * {@link xyz.rbtfl.story.intake.Workload}, {@link xyz.rbtfl.story.intake.DraftReader} reads the body on a worker:
 * document, canonical bytes, languages.
 * {@link xyz.rbtfl.story.intake.Intake} then decides and writes in one transaction: lock the edition's row, compare
 * with {@link xyz.rbtfl.wire.precondition.Precondition}, resolve names to slugs with
 * {@link xyz.rbtfl.story.naming.Names}, write the row, and with {@link xyz.rbtfl.story.intake.EditionRows} all that
 * hangs on it, the revision and the change.
 */
package xyz.rbtfl.story.intake;
