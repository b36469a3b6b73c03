/**
 * The rules of the format, which hold for a document however it came: {@link xyz.rbtfl.story.rule.Checks} looks at a
 * {@link xyz.rbtfl.story.rule.SentDocument}, of which each {@link xyz.rbtfl.story.rule.SentText} knows its
 * {@link xyz.rbtfl.story.rule.Place}, and tells {@link xyz.rbtfl.story.rule.Faults} what is wrong.
 */
package xyz.rbtfl.story.rule;
