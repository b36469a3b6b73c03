/**
 * Reads the head of a request, which strangers write: its target, and headers with lists. Each reader looks at every
 * character once, leaves out what it cannot read and never fails; what it returns is safe to give to any other parser.
 */
package xyz.rbtfl.wire.header;
