package xyz.rbtfl.web.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what is read from it, and has a bound on what is read in one go. */
final class Metered extends FilterInputStream {

    /** The mark of a zip's end, as a number that its last byte makes whole. */
    private static final int ZIP_END = 0x504B0506;

    private long count;
    private long mostAtOnce = Long.MAX_VALUE;
    private long zeros;
    private int lastFour;
    private boolean zipEnd;

    Metered(InputStream stream) {
        super(stream);
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    /** From here on so many bytes may be read, and an attempt to read more fails. */
    void allow(long bytes) {
        mostAtOnce = count + bytes;
    }

    /** From here on any number may be read. */
    void allowAll() {
        mostAtOnce = Long.MAX_VALUE;
    }

    /** Whether a tar's end was read: a whole block of zeros, and nothing after it. */
    boolean isAtEndOfTar() {
        return zeros >= 512;
    }

    /** Whether a zip's end was read. */
    boolean hasEndOfZip() {
        return zipEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (count >= mostAtOnce) {
            throw new BrokenArchive(
                    "What stands before a file has at most " + ArchiveBounds.LARGEST_HEADER + " bytes.");
        }
        int read = super.read(into, offset, (int) Math.min(length, mostAtOnce - count));
        for (int i = offset; i < offset + read; i++) {
            zeros = into[i] == 0 ? zeros + 1 : 0;
            lastFour = lastFour << 8 | into[i] & 0xFF;
            zipEnd |= lastFour == ZIP_END;
        }
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.min(bytes, 8_192)];
        return bytes <= 0 ? 0 : Math.max(read(skipped, 0, skipped.length), 0);
    }

    /** Something may come: who unpacks asks, to know whether another packed part follows. */
    @Override
    public int available() {
        return 1;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
