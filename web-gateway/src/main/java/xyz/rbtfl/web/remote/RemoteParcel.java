package xyz.rbtfl.web.remote;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read by a thread that may wait: little more of it is taken off the network than that thread
 * asks for. A body that breaks off, or that nothing comes of for a minute and a quarter, is an {@link IOException}.
 */
public final class RemoteParcel extends InputStream {

    /** Longer than a statement of the services may take. */
    private static final long PATIENCE_SECONDS = 75;

    /** Buffers that are on their way while the thread is busy with the one before. */
    private static final int AHEAD = 4;

    private static final Object END = new Object();

    private final HttpClientResponse answer;
    private final Context context;
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private byte[] chunk = {};
    private int at;
    private boolean ended;

    /** Takes over an answer in its own context, before any of its body was read. */
    RemoteParcel(HttpClientResponse answer, Context context) {
        this.answer = answer;
        this.context = context;
        answer.pause();
        answer.handler(arrived::add);
        answer.exceptionHandler(arrived::add);
        answer.endHandler(end -> arrived.add(END));
        answer.fetch(AHEAD);
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
            return arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Given up", e);
        }
    }

    private void take(@Nullable Object next) throws IOException {
        if (next instanceof Buffer buffer) {
            chunk = buffer.getBytes();
            at = 0;
            context.runOnContext(now -> answer.fetch(1));
        } else if (next == END) {
            ended = true;
        } else {
            throw new IOException("A service did not send the rest", next instanceof Throwable cause ? cause : null);
        }
    }

    /** Ends the connection; a thread that waits for it wakes. */
    @Override
    public void close() {
        arrived.add(new IOException("Closed"));
        answer.request().connection().close();
    }
}
