/**
 * The rules of what editors write: {@link xyz.rbtfl.entity.rule.ContentChecks} finds every
 * {@link xyz.rbtfl.entity.rule.Fault} of a content, text by text with {@link xyz.rbtfl.entity.rule.TextRule}.
 */
package xyz.rbtfl.entity.rule;
