/** Locales as path segments, and the language a reader is greeted in. */
package xyz.rbtfl.web.language;
