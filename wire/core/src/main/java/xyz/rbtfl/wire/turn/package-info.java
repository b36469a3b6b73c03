/** How much is done at once: {@link xyz.rbtfl.wire.turn.Turns} bounds what is in work and what waits for it. */
package xyz.rbtfl.wire.turn;
