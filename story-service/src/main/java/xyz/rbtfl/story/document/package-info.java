/**
 * The story document: one story in one locale, as Markdown that is the same bytes everywhere, or as JSON of the same
 * content. The rest of the service sees: the {@link xyz.rbtfl.story.document.StoryDocument}, the
 * {@link xyz.rbtfl.story.document.Reading} that comes of reading one, with each {@link xyz.rbtfl.story.document.Fault},
 * and the {@link xyz.rbtfl.story.document.DocumentWriter}.
 *
 * <p>The way in, for both forms, with the package of each step:
 * <pre>
 *   bytes ─ line ─ markdown ─┐
 *                            ├─ SentDocument ─ Checks ─ StoryDocument ─ DocumentWriter ─ canonical bytes
 *   bytes ─ json ────────────┘      rule        rule      document         document
 * </pre>
 * {@link xyz.rbtfl.story.line} cuts bytes into lines, and {@link xyz.rbtfl.story.markdown} gives each line to the part
 * of the document that it belongs to; a line grammar reads it, never a Markdown tree, since trees lose bytes.
 * {@link xyz.rbtfl.story.json} walks a JSON tree. Both fill what {@link xyz.rbtfl.story.rule} checks: texts that know
 * where they were sent from, so that one set of checks serves both and a fault names a line and column in one and a
 * JSON pointer in the other. {@link xyz.rbtfl.story.link} finds links in the text. What is stored is what the writer
 * writes from the model, and only if reading that gives the same model again.
 *
 * <p>Nothing in these packages knows a framework, does I/O or keeps state between calls, except that transliterated
 * names are remembered to save time: every method may be called from any thread. All of it takes time linear in the
 * size of the document. A native executable holds what is read of ICU's data, as {@code application.properties} lists
 * it.
 */
package xyz.rbtfl.story.document;
