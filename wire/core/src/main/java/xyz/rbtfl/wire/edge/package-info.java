/**
 * Protects a service from slow, oversized and broken requests.
 *
 * <p>{@link xyz.rbtfl.wire.edge.Edge} puts two handlers on every connection:
 * {@link xyz.rbtfl.wire.edge.ConnectionClock} closes a connection whose other end sends nothing or too slowly, and
 * {@link xyz.rbtfl.wire.edge.Conversation} tidies the head of each request ({@link xyz.rbtfl.wire.header.RequestHead}),
 * answers what is not HTTP, and dates answers. Then the request is routed: {@link xyz.rbtfl.wire.edge.RequestBounds}
 * refuses a head that is too large, {@link xyz.rbtfl.wire.edge.Bodies} reads the body, after everything that can be
 * refused without it, and {@link xyz.rbtfl.wire.edge.Leftovers} drops the part of a body that nobody read. A body
 * without a bound is a {@link xyz.rbtfl.wire.edge.StreamedBody}, which the resource method takes as it needs it.
 */
package xyz.rbtfl.wire.edge;
