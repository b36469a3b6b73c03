/**
 * Links to entities in the text of a document: {@link xyz.rbtfl.story.mention.Mentions} finds them, and puts each
 * {@link xyz.rbtfl.story.mention.Mention} into its {@link xyz.rbtfl.story.mention.Sentence}.
 */
package xyz.rbtfl.story.mention;
