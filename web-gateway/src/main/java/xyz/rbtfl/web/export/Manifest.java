package xyz.rbtfl.web.export;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * {@code MANIFEST.json}: what an archive holds. Its files with their hashes may be a million, so they are kept, packed,
 * in a file beside the process until it is written:
 *
 * <pre>
 * {
 *   "layout": 1,
 *   "cursor": {
 *     "story": "…",
 *     "entity": "…"
 *   },
 *   "filter": {},
 *   "revisions": false,
 *   "counts": {
 *     "entities": 35,
 *     "heads": 5,
 *     "stories": 16
 *   },
 *   "files": {
 *     "heads/tides.json": "SHA-256 in lower-case hex",
 *     …
 *   }
 * }
 * </pre>
 */
final class Manifest implements Closeable {

    static final String PATH = "MANIFEST.json";

    /** Counted up when the same files would stand elsewhere, or mean something else. */
    private static final int LAYOUT = 1;

    private static final String TAIL = "\n  }\n}\n";

    private final String head;
    private final Path kept;
    private final OutputStream lines;
    private final Map<String, Integer> counts = new TreeMap<>(Map.of("entities", 0, "heads", 0, "stories", 0));
    private long size;

    /**
     * One that lists nothing yet.
     *
     * @param story  cursor of the story feed, at the moment of the archive
     * @param entity cursor of the entity feed
     */
    Manifest(String story, String entity, ExportFilter filter) throws IOException {
        head = String.format(Locale.ROOT, """
                {
                  "layout": %d,
                  "cursor": {
                    "story": "%s",
                    "entity": "%s"
                  },
                  "filter": %s,
                  "revisions": %s,
                """, LAYOUT, story, entity, members(filter), filter.revisions());
        kept = Files.createTempFile("rbtfl-manifest", ".gz");
        lines = new GZIPOutputStream(Files.newOutputStream(kept), 8_192);
    }

    // slugs need no escapes
    private static String members(ExportFilter filter) {
        return filter.named().entrySet().stream()
                .map(named -> "\"" + named.getKey() + "\": "
                        + named.getValue().stream().collect(Collectors.joining("\", \"", "[\"", "\"]")))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Lists a file. */
    void add(String path, String hash) throws IOException {
        byte[] line = ((size == 0 ? "" : ",") + "\n    \"" + path + "\": \"" + hash + "\"")
                .getBytes(StandardCharsets.US_ASCII);
        lines.write(line);
        size += line.length;
        counts.merge(path.substring(0, path.indexOf('/')), 1, Integer::sum);
    }

    /**
     * The whole.
     *
     * @param size in bytes
     */
    record Content(long size, InputStream stream) {}

    /** Ends the list. */
    Content content() throws IOException {
        lines.close();
        byte[] before = (head + counted() + "  \"files\": {").getBytes(StandardCharsets.US_ASCII);
        byte[] after = TAIL.getBytes(StandardCharsets.US_ASCII);
        InputStream whole = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before),
                new GZIPInputStream(Files.newInputStream(kept), 8_192),
                new ByteArrayInputStream(after))));
        return new Content(before.length + size + after.length, whole);
    }

    private String counted() {
        return counts.entrySet().stream()
                .map(count -> "    \"" + count.getKey() + "\": " + count.getValue())
                .collect(Collectors.joining(",\n", "  \"counts\": {\n", "\n  },\n"));
    }

    @Override
    public void close() throws IOException {
        try (lines) {
            Files.deleteIfExists(kept);
        }
    }
}
