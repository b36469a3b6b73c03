/**
 * What all pages share. A route reads its locale as a {@link xyz.rbtfl.web.page.Reader}, makes its own record with every
 * decision taken, has a {@link xyz.rbtfl.web.page.Frame} put around it, hands both to its template, and answers with a
 * {@link xyz.rbtfl.web.page.Page}. The template holds no words of its own: they are in {@link xyz.rbtfl.web.page.Words}, once
 * per interface language. What an author wrote travels as a {@link xyz.rbtfl.web.page.Text}, which knows its language.
 *
 * <p>A record that a template hands to a message is {@code @TemplateData}: Quarkus sees what templates read of it, but not
 * what messages read, and would leave the rest out of a native executable.
 */
package xyz.rbtfl.web.page;
