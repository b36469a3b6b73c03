package xyz.rbtfl.wire.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a parcel, file by file, from a stream that waits for what is not there yet. One that is broken is an {@link
 * IOException}.
 */
public final class ParcelReader {

    private static final int LONGEST_LINE = 1_000;
    private static final int LARGEST_FILE = 8 << 20;

    private final InputStream stream;
    private boolean ended;

    /** @param stream best one that holds some bytes ready, since they are asked for one by one at times */
    public ParcelReader(InputStream stream) {
        this.stream = stream;
    }

    /**
     * One file.
     *
     * @param path    for example {@code stories/night-ferry-2026.en.md}
     * @param content its bytes
     */
    public record File(String path, byte[] content) {}

    /** The next file; empty once, and whenever, all are read. */
    public Optional<File> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        String line = line();
        int space = line.indexOf(' ');
        byte[] content = stream.readNBytes(size(line, space));
        if (stream.read() != '\n') {
            throw new IOException("The parcel ends, or goes on, in the middle of a file: " + line);
        }
        String path = line.substring(space + 1);
        ended = path.equals(Parcel.END);
        return ended ? Optional.empty() : Optional.of(new File(path, content));
    }

    private static int size(String line, int space) throws IOException {
        try {
            int size = Integer.parseInt(line.substring(0, Math.max(space, 0)));
            if (size >= 0 && size <= LARGEST_FILE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IOException("No file of a parcel begins like this: " + line);
    }

    private String line() throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        for (int length = 0; length < LONGEST_LINE; length++) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("The parcel ends before its end was said");
            }
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8);
            }
            line[length] = (byte) next;
        }
        throw new IOException("No line of a parcel is longer than " + LONGEST_LINE + " bytes");
    }
}
