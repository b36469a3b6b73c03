/**
 * Reads request headers that strangers write: lists with qualities, lists of entity tags. Each reader looks at every character
 * once, leaves out what it cannot read and never fails; what it returns is safe to give to any other parser.
 */
package xyz.rbtfl.wire.header;
