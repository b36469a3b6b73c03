package xyz.rbtfl.wire.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose other end takes too long. It is the first handler of the connection and does not look at
 * the bytes.
 */
final class ConnectionClock extends ChannelInboundHandlerAdapter {

    /** What we wait for. */
    enum Phase {
        /** The other end's first request. */
        NEW,
        /** Another request. */
        KEPT,
        /** The rest of a request's head. */
        HEAD,
        /** The rest of a body. */
        BODY,
        /** Nothing: it is our turn to answer. */
        ANSWER
    }

    private final EdgeSettings settings;
    private Phase phase = Phase.NEW;
    private long since = System.nanoTime();
    private @Nullable Future<?> nextLook;

    ConnectionClock(EdgeSettings settings) {
        this.settings = settings;
    }

    void enter(Phase next) {
        if (phase != next) {
            phase = next;
            since = System.nanoTime();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().isActive()) {
            start(context);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        start(context);
        context.fireChannelActive();
    }

    private void start(ChannelHandlerContext context) {
        Conversation.join(context.pipeline(), this, settings);
        look(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (phase == Phase.KEPT) {
            enter(Phase.HEAD);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Future<?> look = nextLook;
        if (look != null) {
            look.cancel(false);
        }
        context.fireChannelInactive();
    }

    // one timer for each connection costs less than one for each request; it fires at least as often as the shortest
    // time-out
    private void look(ChannelHandlerContext context) {
        long left = time(phase).toNanos() - (System.nanoTime() - since);
        if (phase != Phase.ANSWER && left <= 0) {
            context.close();
            return;
        }
        long wait = phase == Phase.ANSWER ? shortest() : Math.min(left, shortest());
        nextLook = context.executor().schedule(() -> look(context), wait, TimeUnit.NANOSECONDS);
    }

    private long shortest() {
        return Stream.of(Phase.values())
                .map(this::time)
                .mapToLong(Duration::toNanos)
                .min()
                .orElseThrow();
    }

    private Duration time(Phase one) {
        return switch (one) {
            case NEW, HEAD -> settings.headTime();
            case KEPT -> settings.keptTime();
            case BODY, ANSWER -> settings.bodyTime();
        };
    }
}
