package xyz.rbtfl.story.intake;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import xyz.rbtfl.wire.turn.Turns;

/**
 * Bounds the memory of intake: the documents in work have together at most {@value #MOST_BYTES} bytes, which is 400 as
 * they usually are, or two of the largest, and those that wait for them {@value #MOST_WAITING_BYTES}. In work a
 * document takes many times its size; one that waits takes no more than that.
 */
class Workload {

    static final int MOST_BYTES = 2 << 20;
    static final int MOST_WAITING_BYTES = 8 << 20;

    @Produces
    @Singleton
    Turns documents(Vertx vertx) {
        return new Turns(vertx, "documents", MOST_BYTES, MOST_WAITING_BYTES);
    }
}
