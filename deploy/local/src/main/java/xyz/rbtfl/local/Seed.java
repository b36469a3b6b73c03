package xyz.rbtfl.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of the seeds: the body of one {@code PUT}.
 *
 * @param kind what it describes
 * @param file where it is
 * @param path what it is sent to, such as {@code /api/v1/stories/a-story/editions/en}
 */
record Seed(Kind kind, Path file, String path) {

    /** What a seed can describe, in the order of loading. */
    enum Kind {
        HEAD("heads", ".json", "application/json"),
        ENTITY("entities", ".json", "application/json"),
        STORY("stories", ".md", "text/markdown; charset=UTF-8");

        private final String folder;
        private final String ending;
        private final String mediaType;

        Kind(String folder, String ending, String mediaType) {
            this.folder = folder;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** The media type of such a file. */
        String mediaType() {
            return mediaType;
        }

        /** Where a file of this name belongs; absent for a name that is none of ours. */
        private Optional<String> path(String fileName) {
            if (!fileName.endsWith(ending)) {
                return Optional.empty();
            }
            String name = fileName.substring(0, fileName.length() - ending.length());
            if (this != STORY) {
                return Optional.of("/api/v1/" + folder + "/" + name);
            }
            int dot = name.lastIndexOf('.');
            return Optional.of(dot)
                    .filter(at -> at > 0)
                    .map(at -> "/api/v1/stories/" + name.substring(0, at) + "/editions/" + name.substring(at + 1));
        }
    }

    /** The seeds of a kind, in the order of their names. */
    static List<Seed> in(Path seeds, Kind kind) {
        Path folder = seeds.resolve(kind.folder);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file ->
                            kind.path(file.getFileName().toString()).map(path -> new Seed(kind, file, path)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name among the seeds, such as {@code stories/a-story.en.md}. */
    String name() {
        return kind.folder + "/" + file.getFileName();
    }

    byte[] body() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
