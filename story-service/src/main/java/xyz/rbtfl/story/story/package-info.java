/**
 * Stories and their editions as they are read.
 *
 * <p>Reading costs one query. An edition's row keeps its canonical bytes and its JSON beside the normalised rows that
 * serve filters; {@code shown_editions(locale)} in the database picks the one edition of each story that a reader of a
 * locale would be shown, so that lists and counts count a story once.
 */
package xyz.rbtfl.story.story;
