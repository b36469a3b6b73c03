/**
 * For tests over a real socket: {@link xyz.rbtfl.wire.socket.RawClient} sends what no client library would, and
 * {@link xyz.rbtfl.wire.socket.LogLines} hears what the service says of it to its operator.
 */
package xyz.rbtfl.wire.socket;
