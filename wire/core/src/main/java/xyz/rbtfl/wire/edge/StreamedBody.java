package xyz.rbtfl.wire.edge;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request of any length, read by a thread that may wait: little more of it is taken off the network than
 * that thread asks for. A body that breaks off, or that nothing comes of for too long, is an {@link IOException}.
 */
public final class StreamedBody extends InputStream {

    /** Buffers, of some kilobytes each, that are on their way while the thread is busy with those before. */
    private static final int AHEAD = 32;

    private static final Object END = new Object();

    private final HttpServerRequest request;
    private final Context context;
    private final Duration patience;
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private byte[] chunk = {};
    private int at;
    private volatile boolean ended;

    private StreamedBody(HttpServerRequest request, Context context, Duration patience) {
        this.request = request;
        this.context = context;
        this.patience = patience;
    }

    /**
     * Takes over the body of a request, whose method says that it does ({@code BodyTypes.streamed}), in the request's
     * event loop; a caller who waits to be told so now sends it.
     *
     * @param patience how long nothing may come while the reader waits
     */
    public static StreamedBody of(RoutingContext exchange, Duration patience) {
        HttpServerRequest request = exchange.request();
        StreamedBody body = new StreamedBody(request, exchange.vertx().getOrCreateContext(), patience);
        if (request.isEnded()) {
            body.arrived.add(END);
        } else {
            body.start();
        }
        return body;
    }

    private void start() {
        if (request.connection() instanceof ConnectionBase connection) {
            Conversation.stream(connection.channel().pipeline());
        }
        request.pause();
        request.handler(arrived::add);
        request.exceptionHandler(arrived::add);
        request.endHandler(end -> arrived.add(END));
        if (request.headers().contains("Expect")) {
            request.response().writeContinue();
        }
        request.fetch(AHEAD);
    }

    /** Whether all of it was read. */
    public boolean isEnded() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        return await() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!await()) {
            return -1;
        }
        int read = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, read);
        at += read;
        return read;
    }

    /** Whether a byte is there, once it is. */
    private boolean await() throws IOException {
        while (at == chunk.length && !ended) {
            take(poll());
        }
        return !ended;
    }

    private @Nullable Object poll() throws IOException {
        try {
            return arrived.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Given up", e);
        }
    }

    private void take(@Nullable Object next) throws IOException {
        if (next instanceof Buffer buffer) {
            chunk = buffer.getBytes();
            at = 0;
            context.runOnContext(now -> request.fetch(1));
        } else if (next == END) {
            ended = true;
        } else if (next instanceof Throwable cause) {
            throw new IOException("The body broke off", cause);
        } else {
            throw new IOException("Nothing more came for " + patience.toSeconds() + " seconds");
        }
    }

    /** Wakes a thread that waits for more, and takes no more. */
    @Override
    public void close() {
        arrived.add(new IOException("Closed"));
    }
}
