/**
 * Who a page is for, and how it speaks to them. A {@link xyz.rbtfl.web.reader.Reader} is made from the locale in a
 * page's address and writes numbers, dates, names of languages and paths for it. The interface's own sentences are
 * {@link xyz.rbtfl.web.reader.Words}; what an author wrote is a {@link xyz.rbtfl.web.reader.Text}, which knows its
 * language.
 */
package xyz.rbtfl.web.reader;
