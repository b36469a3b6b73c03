/**
 * What all pages share. A route reads its locale as a {@link xyz.rbtfl.web.page.Reader}, makes its own record with every
 * decision taken, has a {@link xyz.rbtfl.web.page.Frame} put around it, and hands both to its template. The template
 * holds no words of its own: they are in {@link xyz.rbtfl.web.page.Words}, once per interface language. What an author
 * wrote travels as a {@link xyz.rbtfl.web.page.Text}, which knows its language.
 */
package xyz.rbtfl.web.page;
