/**
 * One edition of a story, kept both as its canonical Markdown and as the JSON of
 * {@link xyz.rbtfl.story.edition.EditionView}, which intake {@link xyz.rbtfl.story.edition.PreparedView prepares}.
 * {@link xyz.rbtfl.story.edition.EditionResource} answers either as it is stored, which
 * {@link xyz.rbtfl.story.edition.EditionRepository} reads with one query.
 */
package xyz.rbtfl.story.edition;
