package xyz.rbtfl.story.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** A canonical document with every part of the format, made up from end to end, and ways to damage it. */
public final class Lantern {

    public static final Address ADDRESS = new Address("lantern-bay-strike-2026", "zh", "https://rbtfl.example");
    public static final String TEXT = read();

    private Lantern() {}

    private static String read() {
        try (InputStream in = Lantern.class.getResourceAsStream("/document/lantern-bay-strike-2026.zh.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text with the first of something replaced. */
    public static String with(String found, String replacement) {
        int at = TEXT.indexOf(found);
        if (at < 0) {
            throw new IllegalArgumentException(found);
        }
        return TEXT.substring(0, at) + replacement + TEXT.substring(at + found.length());
    }

    public static Reading reading(String text) {
        return MarkdownReader.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    /** Faults as a table writes them: {@code section 6:1, date 4:29}. */
    public static String brief(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.code() + " "
                        + fault.pointer()
                                .orElseGet(() -> fault.line().getAsInt() + ":"
                                        + fault.column().getAsInt()))
                .collect(Collectors.joining(", "));
    }
}
