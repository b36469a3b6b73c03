package xyz.rbtfl.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an archive as it comes in, as far as it takes to know that it is whole: headers, sizes, and the counts in its
 * manifest.
 */
final class TarCheck {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int TYPE = 156;
    /** The counts stand before the list of files. */
    private static final int HEAD_OF_MANIFEST = 1 << 16;

    private static final Pattern COUNTS = Pattern.compile("\"counts\": \\{([^}]*)\\}");
    private static final Pattern COUNT = Pattern.compile(": (\\d+)");

    private final InputStream tar;
    private final IntConsumer progress;

    /** @param progress is told how many files have come in, after each */
    TarCheck(InputStream tar, IntConsumer progress) {
        this.tar = tar;
        this.progress = progress;
    }

    /**
     * How many files the archive has, its manifest included.
     *
     * @throws IOException where it ends in the middle, or has not the files that its manifest counts
     */
    int count() throws IOException {
        int files = 0;
        String manifest = "";
        for (byte[] header = block(); header[0] != 0; header = block()) {
            long size = size(header);
            if (name(header).equals("MANIFEST.json")) {
                byte[] head = tar.readNBytes((int) Math.min(size, HEAD_OF_MANIFEST));
                manifest = new String(head, StandardCharsets.UTF_8);
                tar.skipNBytes(size - head.length);
            } else {
                tar.skipNBytes(size);
            }
            tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (header[TYPE] == '0') {
                files++;
                progress.accept(files);
            }
        }
        block();
        if (files != counted(manifest) + 1) {
            throw new IOException("the archive has " + files + " files, and its manifest counts " + counted(manifest));
        }
        return files;
    }

    private static int counted(String manifest) {
        Matcher counts = COUNTS.matcher(manifest);
        return counts.find()
                ? COUNT.matcher(counts.group(1))
                        .results()
                        .mapToInt(count -> Integer.parseInt(count.group(1)))
                        .sum()
                : -1;
    }

    private byte[] block() throws IOException {
        byte[] block = tar.readNBytes(BLOCK);
        if (block.length < BLOCK) {
            throw new IOException("the archive ends in the middle");
        }
        return block;
    }

    private static String name(byte[] header) {
        return new String(header, 0, NAME, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
    }

    private static long size(byte[] header) throws IOException {
        try {
            return Long.parseLong(new String(header, SIZE, 11, StandardCharsets.US_ASCII), 8);
        } catch (NumberFormatException e) {
            throw new IOException("this is no archive", e);
        }
    }
}
