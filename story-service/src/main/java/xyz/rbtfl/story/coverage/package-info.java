/**
 * What stories say about one entity: those about it, those that mention it with the sentence, and what it is named
 * with.
 */
package xyz.rbtfl.story.coverage;
