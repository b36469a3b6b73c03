/**
 * Which language the text of an edition is in. The edition's locale does not say: a {@code zh} edition may be written in English.
 *
 * <p>The sender's own word wins. Otherwise script comes first: {@link xyz.rbtfl.story.language.Script} looks at the letters of a field, and only
 * languages written in that script are candidates, of the edition's own, its takes' and English. Where several are left,
 * {@link xyz.rbtfl.story.language.Model} (Apache OpenNLP) chooses among them, over the field alone where it is long, else over all of the
 * edition's prose in that script. {@code und} stands where nothing fits.
 *
 * <p>A native executable must hold {@code langdetect-183.bin}, 10 MB, as a resource, and ICU's data beside it.
 */
package xyz.rbtfl.story.language;
