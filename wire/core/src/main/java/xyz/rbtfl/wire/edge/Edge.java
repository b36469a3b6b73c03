package xyz.rbtfl.wire.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Puts the handlers of this package on every connection that comes in. */
@Singleton
class Edge implements HttpServerOptionsCustomizer {

    /** Runs before every other filter. */
    private static final int FIRST = 10_000;

    private static final String CLOCK = "connection-clock";

    private final VertxInternal vertx;
    private final EdgeSettings settings;

    Edge(Vertx vertx, EdgeSettings settings) {
        this.vertx = (VertxInternal) vertx;
        this.settings = settings;
    }

    // quarkus.http.http2 is for TLS; here the first bytes would choose a protocol that none of this knows
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void route(@Observes Filters filters) {
        filters.register(new Leftovers(settings), FIRST);
    }

    /**
     * Adds a handler to the listening socket. Quarkus and Vert.x offer no way to reach a connection before its first
     * request.
     */
    void listen(@ObservesAsync HttpServerStart started) {
        onEach(vertx.getAcceptorEventLoopGroup(), this::watch);
    }

    private void watch(Channel listening) {
        if (listening instanceof ServerChannel) {
            listening.pipeline().addFirst(CLOCK, new Arrivals());
            // connections that were accepted before the handler was added
            onEach(vertx.getEventLoopGroup(), channel -> {
                if (listening.equals(channel.parent())) {
                    meet(channel);
                }
            });
        }
    }

    private void meet(Channel connection) {
        if (connection.pipeline().get(CLOCK) == null) {
            connection.pipeline().addFirst(CLOCK, new ConnectionClock(settings));
        }
    }

    private static void onEach(EventLoopGroup loops, Consumer<Channel> action) {
        loops.forEach(loop -> loop.execute(() ->
                ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(action)));
    }

    private final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            meet((Channel) connection);
            context.fireChannelRead(connection);
        }
    }
}
