/**
 * Which language the text of an edition is in. The edition's locale does not say: a {@code zh} edition may be written
 * in English.
 *
 * <p>The sender's own word wins. Otherwise script comes first: only languages written in the script of a field are
 * candidates, of the edition's own, its takes' and English. Where a script is that of one language alone, that is it.
 * Any other can also be in a language that nobody named, however few candidates there are, so the model is asked:
 * {@link xyz.rbtfl.story.language.Model} (Apache OpenNLP's, read by {@link xyz.rbtfl.story.language.Weights}) is
 * asked how likely each of all the languages that it knows is, over the field alone where it is long, else over all of
 * the edition's prose in that script. The answer is the likeliest candidate, if the model finds no other language much
 * likelier: otherwise a text in a language that nobody named would pass for English. The model knows a hundred
 * languages. Where it recognises nothing, the answer is the edition's own language if the model does not know that one,
 * and else {@code und}. Only the start of a long field is looked at.
 *
 * <p>A native executable must hold {@code langdetect-183.bin}, 10 MB, as a resource, and ICU's data beside it.
 */
package xyz.rbtfl.story.language;
