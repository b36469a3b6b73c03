/** Running themes: what a head is called for a reader, and which stories run under it. */
package xyz.rbtfl.web.head;
