package xyz.rbtfl.wire.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts bytes into pieces so small that a slow reader takes one before he counts as gone. */
final class Pieces {

    private static final int BYTES = 16 * 1024;

    private Pieces() {}

    static List<byte[]> of(byte[] whole) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < whole.length; from += BYTES) {
            pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + BYTES)));
        }
        return pieces;
    }
}
