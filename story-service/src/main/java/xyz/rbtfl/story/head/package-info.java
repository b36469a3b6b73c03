/**
 * Heads: the running themes that stories belong to. A document names them in its own locale, and a name that nobody
 * knows makes a head; {@code PUT /heads/{slug}} gives one its names in all locales.
 */
package xyz.rbtfl.story.head;
