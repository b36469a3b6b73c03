/**
 * {@link xyz.rbtfl.story.locale.LocaleRanks} tells queries how near each locale is to a reader's, so that they find the
 * nearest edition and name. It stands alone, below all repositories, because stories, lists, heads and coverage use it,
 * and intake tells it of new locales.
 */
package xyz.rbtfl.story.locale;
