package xyz.rbtfl.web.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of a tar, in their order; a header whose sum is wrong, or an end that is missing, is an {@link
 * IOException}.
 */
final class UnpackedTar {

    private UnpackedTar() {}

    static Map<String, byte[]> of(byte[] tar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(tar));
        String longName = "";
        for (byte[] header = in.readNBytes(512); !isZero(header); header = in.readNBytes(512)) {
            check(header);
            byte[] content = in.readNBytes((int) octal(header, 124, 11));
            in.skipNBytes((512 - content.length % 512) % 512);
            if (header[156] == 'x') {
                String record = new String(content, UTF_8);
                longName = record.substring(record.indexOf('=') + 1, record.length() - 1);
                continue;
            }
            String prefix = text(header, 345, 155);
            String name = text(header, 0, 100);
            files.put(longName.isEmpty() ? prefix.isEmpty() ? name : prefix + "/" + name : longName, content);
            longName = "";
        }
        if (!isZero(in.readAllBytes())) {
            throw new IOException("The archive does not end with two empty blocks");
        }
        return files;
    }

    private static void check(byte[] header) throws IOException {
        int sum = 8 * ' ';
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? 0 : header[i] & 0xFF;
        }
        if (sum != octal(header, 148, 6) || !text(header, 257, 6).equals("ustar")) {
            throw new IOException("This is no header");
        }
    }

    private static long octal(byte[] header, int at, int digits) {
        return Long.parseLong(new String(header, at, digits, US_ASCII), 8);
    }

    private static String text(byte[] header, int at, int length) {
        return new String(header, at, length, UTF_8).replaceFirst("\0.*", "");
    }

    private static boolean isZero(byte[] block) throws IOException {
        if (block.length != 512) {
            throw new IOException("The archive ends in the middle");
        }
        for (byte one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
