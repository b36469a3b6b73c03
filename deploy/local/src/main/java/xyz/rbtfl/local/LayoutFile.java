package xyz.rbtfl.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file of a folder in the layout of an export.
 *
 * @param name its name in the archive, such as {@code stories/a-story.en.md}
 * @param file where it is
 */
record LayoutFile(String name, Path file) {

    /** The folders in the order of importing, so that a story finds its heads, each with what its files are called. */
    private static final List<Map.Entry<String, String>> FOLDERS = List.of(
            Map.entry("heads", "[^.]+[.]json"),
            Map.entry("moved/heads", "[^.]+[.]json"),
            Map.entry("entities", "[^.]+[.]json"),
            Map.entry("stories", "[^.]+[.][^.]+[.]md"));

    /** The files in the order of importing; others are left out. */
    static List<LayoutFile> in(Path folder) {
        return FOLDERS.stream()
                .flatMap(kind -> in(folder, kind.getKey(), kind.getValue()).stream())
                .toList();
    }

    private static List<LayoutFile> in(Path folder, String kind, String pattern) {
        Path files = folder.resolve(kind);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        Map<String, LayoutFile> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(files)) {
            all.filter(file -> file.getFileName().toString().matches(pattern)).forEach(file -> {
                String name = kind + "/" + file.getFileName();
                found.put(name, new LayoutFile(name, file));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found.values());
    }

    byte[] body() throws IOException {
        return Files.readAllBytes(file);
    }
}
