/**
 * The story document: one story in one locale, as Markdown that is the same bytes everywhere, or as JSON of the same content.
 *
 * <p>The way in, for both forms:
 * <pre>
 *   bytes ─ Lines ─ Outline ─ HeadPart, ProsePart, ListPart, TakesPart, GraphPart, TailPart ─┐
 *                                                                                            ├─ Draft ─ Checks ─ StoryDocument ─ DocumentWriter ─ canonical bytes
 *   bytes ─ JsonReader ──────────────────────────────────────────────────────────────────────┘
 * </pre>
 * {@link xyz.rbtfl.story.document.DocumentReader} cuts Markdown into lines and gives each line to the part of the document that it
 * belongs to; a line grammar reads it, never a Markdown tree, since trees lose bytes. {@link xyz.rbtfl.story.document.JsonReader}
 * walks a JSON tree. Both fill a {@code Draft}, whose fields know where they were sent from, so that one set of {@code Checks}
 * serves both and a fault names a line and column in one and a JSON pointer in the other. What is stored is what
 * {@link xyz.rbtfl.story.document.DocumentWriter} writes from the model, and only if reading that gives the same model again.
 *
 * <p>Nothing here knows a framework, does I/O or keeps state between calls (but for transliterated names, to save time): every method may be called from any thread. All of it takes
 * time linear in the size of the document. A native executable holds what is read of ICU's data, as {@code application.properties}
 * lists it.
 */
package xyz.rbtfl.story.document;
