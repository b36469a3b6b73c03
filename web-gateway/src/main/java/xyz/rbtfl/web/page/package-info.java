/**
 * What all pages share. A route reads its locale as a {@link xyz.rbtfl.web.reader.Reader}, fills a record of its own
 * with everything the page shows, has a {@link xyz.rbtfl.web.page.Frame} put around it, hands both to its template, and
 * answers with a {@link xyz.rbtfl.web.page.Page}. Templates hold no words: those are in
 * {@link xyz.rbtfl.web.reader.Words}.
 *
 * <p>A record that a template hands to a message is {@code @TemplateData}. Quarkus sees which members a template reads,
 * but not which ones a message reads, and would leave those out of a native executable.
 */
package xyz.rbtfl.web.page;
