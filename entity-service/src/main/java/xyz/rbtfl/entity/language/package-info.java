/**
 * Languages of texts: how their tags are written, which of several a reader is shown, and which characters nobody sees.
 */
package xyz.rbtfl.entity.language;
