/**
 * What stands between a socket and a service, for all three of them.
 *
 * <p>{@link xyz.rbtfl.wire.edge.Edge} puts two handlers on every connection. {@link xyz.rbtfl.wire.edge.ConnectionClock} lets go of who
 * sends nothing, or too slowly. {@link xyz.rbtfl.wire.edge.Conversation} makes of each request head what the parsers behind it expect
 * (see {@link xyz.rbtfl.wire.edge.RequestHead}), answers what is no request, and dates answers. Then a request is routed:
 * {@link xyz.rbtfl.wire.edge.Leftovers} sees to the part of a body that nobody read, {@link xyz.rbtfl.wire.edge.HeadBounds} refuses too
 * much of a head, and {@link xyz.rbtfl.wire.edge.Bodies} reads a body, once all is refused that can be refused without it.
 */
package xyz.rbtfl.wire.edge;
