package xyz.rbtfl.web.imports;

import java.util.Arrays;
import xyz.rbtfl.wire.precondition.Hash;

/** Which names there were, by the first eight bytes of their hashes. */
final class Seen {

    private static final int FIRST_SIZE = 1 << 10;
    private static final int DIGITS = 16;

    /** At most half full; 0 is a free place. */
    private long[] places = new long[FIRST_SIZE];

    private int count;

    /** Adds a name, and returns whether it is the first of its kind. */
    boolean add(String name) {
        long key = key(name);
        int place = place(key);
        if (places[place] != 0) {
            return false;
        }
        places[place] = key;
        count++;
        if (count > places.length / 2) {
            grow();
        }
        return true;
    }

    boolean has(String name) {
        return places[place(key(name))] != 0;
    }

    private int place(long key) {
        int place = (int) key & places.length - 1;
        while (places[place] != 0 && places[place] != key) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        Arrays.stream(old).filter(key -> key != 0).forEach(key -> places[place(key)] = key);
    }

    private static long key(String name) {
        return Math.max(1, Long.parseUnsignedLong(Hash.of(name).substring(0, DIGITS), 16) >>> 1);
    }
}
