package xyz.rbtfl.story.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Does to bytes what editors, programs and networks do: flips, cuts, inserts, doubles, swaps and splices, a few at a
 * time.
 */
final class Damage {

    /** Marks of the format and of JSON, odd characters, and bytes that are none. */
    private static final List<byte[]> MARKS = new ArrayList<>();

    static {
        for (String mark : List.of(
                "**",
                " (",
                ") — ",
                ", ",
                ", en) — ",
                " — ",
                " · ",
                "\"",
                "](/zh/entity/a)",
                "[",
                "]",
                "(",
                ")",
                "`",
                "\\",
                "---",
                "# ",
                "## ",
                "### ",
                "- ",
                "- **",
                "> ",
                "  > \"",
                "  Source: ",
                "https://",
                "Canonical: ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "\t",
                " ",
                "  ",
                "\u0000",
                "\u0085",
                "\u00A0",
                "\u3000",
                "\u2028",
                "\u200B",
                "\u200D",
                "\u202E",
                "\uFEFF",
                "\u0301",
                "e\u0301",
                "战",
                "ي",
                "क्ष",
                "\uD83D\uDC69\u200D\uD83D\uDE80",
                "\uD835\uDD18",
                "&amp;",
                "&#0;",
                "&nbsp;",
                "<",
                ">",
                "*",
                "_",
                "!",
                "·",
                "—",
                "–",
                "-",
                "0",
                "2026-05-04",
                "{",
                "}",
                ":",
                ",",
                "null",
                "1e9",
                "\\uD83D",
                "\\u0000",
                "[[a]]",
                "\uFFFD")) {
            MARKS.add(mark.getBytes(StandardCharsets.UTF_8));
        }
        MARKS.add(new byte[] {(byte) 0xFF});
        MARKS.add(new byte[] {(byte) 0xC3});
        MARKS.add(new byte[] {(byte) 0xE2, (byte) 0x80});
        MARKS.add(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        MARKS.add(new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80});
    }

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /**
     * One to five strokes, the later ones on what the earlier ones left; {@code other} is what parts are spliced in
     * from.
     */
    byte[] done(byte[] bytes, byte[] other) {
        byte[] damaged = bytes;
        for (int strokes = 1 + random.nextInt(5); strokes > 0; strokes--) {
            damaged = stroke(damaged, other);
        }
        return damaged;
    }

    private byte[] stroke(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> spliced(bytes, at, to, new byte[0]);
            case 2, 3 -> spliced(bytes, at, at, mark());
            case 4 -> spliced(bytes, at, to, mark());
            case 5 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 6 -> spliced(bytes, at, to, part(other));
            case 7 -> lines(bytes, other);
            case 8 -> swapped(bytes);
            default -> spliced(bytes, at, at, repeated(mark(), 1 + random.nextInt(40)));
        };
    }

    private byte[] mark() {
        return MARKS.get(random.nextInt(MARKS.size()));
    }

    private byte[] part(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(60)));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** A line taken out, doubled, moved, or put in from elsewhere. */
    private byte[] lines(byte[] bytes, byte[] other) {
        List<String> lines = split(bytes);
        List<String> others = split(other);
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            default -> lines.add(at, others.get(random.nextInt(others.size())));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> split(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    }

    private byte[] swapped(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        byte[] swapped = bytes.clone();
        int at = random.nextInt(bytes.length - 1);
        swapped[at] = bytes[at + 1];
        swapped[at + 1] = bytes[at];
        return swapped;
    }
}
