package xyz.rbtfl.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes an archive in the form of POSIX.1-2001: plain {@code ustar} headers, and a {@code pax} one before a path that
 * is too long for them. Owner, mode and time are the same for every file, so that the same files make the same bytes.
 */
final class Tar {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PREFIX = 155;

    /** 1980-01-01: some tools warn of times before, and zip has none. */
    private static final long TIME = 315_532_800;

    private final OutputStream out;

    Tar(OutputStream out) {
        this.out = out;
    }

    /** A file whole. */
    void file(String path, byte[] content) throws IOException {
        begin(path, content.length);
        out.write(content);
        end(content.length);
    }

    /** The header of a file of this many bytes; then come these, and {@link #end}. */
    void begin(String path, long size) throws IOException {
        int slash = path.length() <= LONGEST_NAME ? -1 : path.lastIndexOf('/', LONGEST_PREFIX);
        String prefix = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        if (name.length() > LONGEST_NAME) {
            pax(path);
            out.write(header("", path.substring(path.length() - LONGEST_NAME), size, '0'));
        } else {
            out.write(header(prefix, name, size, '0'));
        }
    }

    /** Fills the last block of a file of this many bytes. */
    void end(long size) throws IOException {
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    /** The end of the archive. */
    void end() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    private void pax(String path) throws IOException {
        byte[] record = record(" path=" + path + "\n");
        out.write(header("", "pax", record.length, 'x'));
        out.write(record);
        end(record.length);
    }

    // the length counts its own digits
    private static byte[] record(String rest) {
        int length = rest.length();
        while (length != rest.length() + String.valueOf(length).length()) {
            length = rest.length() + String.valueOf(length).length();
        }
        return (length + rest).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] header(String prefix, String name, long size, char type) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, octal(size, 11));
        put(header, 136, octal(TIME, 11));
        Arrays.fill(header, 148, 156, (byte) ' ');
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        put(header, 329, "0000000");
        put(header, 337, "0000000");
        put(header, 345, prefix);
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xFF;
        }
        put(header, 148, octal(sum, 6) + "\0");
        return header;
    }

    private static String octal(long number, int digits) {
        String octal = Long.toOctalString(number);
        return "0".repeat(digits - octal.length()) + octal;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
