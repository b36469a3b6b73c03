package xyz.rbtfl.web.imports;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines on their way from the thread that makes them to the caller who takes them. Those that he does not take yet are
 * held in memory, and when they are many, in a file beside the process.
 */
final class Lines implements Closeable {

    private static final int MOST_HELD = 256 * 1024;
    private static final int PIECE = 64 * 1024;

    private final long mostWaiting;
    private final Duration patience;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Optional<FileChannel> file = Optional.empty();
    private long written;
    private long taken;
    private boolean ended;
    private boolean left;
    private @Nullable UniEmitter<? super byte[]> asked;

    /**
     * None yet.
     *
     * @param mostWaiting how many bytes are kept in a file
     * @param patience    how long one waits for the caller to take some, when there are as many
     */
    Lines(long mostWaiting, Duration patience) {
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Adds a line; may wait.
     *
     * @throws IOException where the caller takes nothing
     */
    void add(byte[] line) throws IOException {
        keep(line);
        answer();
    }

    private synchronized void keep(byte[] line) throws IOException {
        if (left) {
            throw new IOException("Nobody takes the answer");
        }
        if (written == taken && held.size() <= MOST_HELD) {
            held.writeBytes(line);
            return;
        }
        waitForRoom();
        FileChannel spill = file();
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            written += spill.write(bytes, written);
        }
    }

    private void waitForRoom() throws IOException {
        long before = taken;
        if (written - taken > mostWaiting) {
            try {
                wait(patience.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Given up", e);
            }
        }
        if (left || written - taken > mostWaiting && taken == before) {
            throw new IOException("Nobody takes the answer");
        }
    }

    private FileChannel file() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile("rbtfl-import", ".ndjson");
            file = Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        return file.get();
    }

    /** No more come. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        answer();
    }

    /** The next lines, whole, when there are some; empty behind the last one, and once. */
    Uni<byte[]> next() {
        return Uni.createFrom().emitter(caller -> {
            synchronized (this) {
                asked = caller;
            }
            answer();
        });
    }

    // what is held comes before what the file has, which begins when that is full
    private void answer() {
        UniEmitter<? super byte[]> caller;
        byte[] lines = {};
        IOException fault = null;
        synchronized (this) {
            caller = asked;
            if (caller == null || held.size() == 0 && written == taken && !ended) {
                return;
            }
            asked = null;
            try {
                lines = take();
            } catch (IOException e) {
                fault = e;
            }
        }
        if (fault == null) {
            caller.complete(lines);
        } else {
            caller.fail(fault);
        }
    }

    private byte[] take() throws IOException {
        if (held.size() > 0 || written == taken) {
            byte[] lines = held.toByteArray();
            held.reset();
            return lines;
        }
        byte[] lines = wholeLines(PIECE);
        taken += lines.length;
        if (taken == written) {
            file().truncate(0);
            taken = 0;
            written = 0;
        }
        notifyAll();
        return lines;
    }

    /** As many as fit into so many bytes, or one that is longer. */
    private byte[] wholeLines(int bytes) throws IOException {
        ByteBuffer lines = ByteBuffer.allocate((int) Math.min(bytes, written - taken));
        while (lines.hasRemaining() && file().read(lines, taken + lines.position()) >= 0) {
            // until it is full
        }
        int end = lines.capacity();
        while (bytes < written - taken && end > 0 && lines.get(end - 1) != '\n') {
            end--;
        }
        return end > 0 ? Arrays.copyOf(lines.array(), end) : wholeLines(2 * bytes);
    }

    /** The caller has gone, or has all. */
    @Override
    public synchronized void close() throws IOException {
        left = true;
        notifyAll();
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
