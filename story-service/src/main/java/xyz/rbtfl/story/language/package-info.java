/**
 * Which language the text of an edition is in. The edition's locale does not say: a {@code zh} edition may be written
 * in English.
 *
 * <p>The sender's own word wins. Otherwise script comes first: only languages written in the script of a field are
 * candidates, of the edition's own, its takes' and English. {@link xyz.rbtfl.story.language.Model} (Apache OpenNLP) is
 * asked how likely each of all the languages that it knows is, over the field alone where it is long, else over all of
 * the edition's prose in that script. A candidate is told only where it is among the likeliest of all of them, so that
 * English does not stand in for a language that nobody named. The model knows a hundred languages: for the others the
 * edition's own is told where nothing else is recognised. {@code und} stands where nothing fits. Of long fields the
 * start is looked at.
 *
 * <p>A native executable must hold {@code langdetect-183.bin}, 10 MB, as a resource, and ICU's data beside it.
 */
package xyz.rbtfl.story.language;
