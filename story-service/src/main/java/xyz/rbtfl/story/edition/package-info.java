/**
 * One edition of a story: its row {@link xyz.rbtfl.story.edition.Edition}, which keeps it both as its canonical
 * Markdown and as the JSON of {@link xyz.rbtfl.story.edition.EditionView}.
 * {@link xyz.rbtfl.story.edition.EditionResource} answers either as it is stored, which
 * {@link xyz.rbtfl.story.edition.EditionRepository} reads with one query.
 */
package xyz.rbtfl.story.edition;
