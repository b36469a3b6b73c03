/**
 * {@link xyz.rbtfl.story.locale.LocaleRanks} tells queries how near each locale is to a reader's, so that they find the
 * nearest edition and name.
 */
package xyz.rbtfl.story.locale;
