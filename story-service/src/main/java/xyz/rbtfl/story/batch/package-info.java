/**
 * The one way in: submissions become revisions, many at a time.
 *
 * <p>{@link xyz.rbtfl.story.batch.Intake} takes a batch of {@link xyz.rbtfl.story.batch.Submission}s, documents to
 * store and editions to delete, and gives an {@link xyz.rbtfl.story.batch.Answer} to each, in order: the one that it
 * would have had alone, after those before it. The batch is one transaction:
 * <ol>
 * <li>{@link xyz.rbtfl.story.storing.StoryRows} locks the stories and reads the editions; with it {@link
 *     xyz.rbtfl.story.naming.Names} finds the slugs.
 * <li>{@link xyz.rbtfl.story.batch.Decisions} decides in plain Java what becomes of each submission. Each finds what
 *     those before it leave, so two writes of one edition are in order. A refusal is an answer, and stops no other.
 * <li>Names that are new get their slugs.
 * <li>{@link xyz.rbtfl.story.batch.Writing} puts together what is left of each edition, with a revision and a change
 *     for every write, and the rows go to the database in the statements of {@link xyz.rbtfl.story.storing}.
 * </ol>
 *
 * <p>Whoever hears of an outcome can rely on it: answers are given after the commit. What may hurt others in the
 * batch, a lost race or a document that the database does not take, is tried again apart from them ({@link
 * xyz.rbtfl.story.batch.Tries}).
 */
package xyz.rbtfl.story.batch;
