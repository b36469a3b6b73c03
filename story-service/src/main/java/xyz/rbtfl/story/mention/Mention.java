package xyz.rbtfl.story.mention;

/**
 * One link to an entity in the text of an edition.
 *
 * @param entity   the entity's slug
 * @param text     the words of the link, as plain text: a candidate alias of the entity in the language of the field
 * @param field    JSON pointer of the field that it stands in, {@code /batches/0/takes/1/framing}
 * @param sentence the sentence round it, or the whole item where that is one sentence, as plain text; of a longer one
 *                 at most 300 characters, cut at words, with an ellipsis where it is cut
 */
public record Mention(String entity, String text, String field, String sentence) {}
