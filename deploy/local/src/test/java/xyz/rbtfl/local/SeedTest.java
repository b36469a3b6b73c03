package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {

    @TempDir
    private Path seeds;

    @Test
    void seeds_ofEachKind_haveTheirPath() throws IOException {
        file("heads/a-head.json");
        file("entities/an-entity.json");
        file("stories/b-story.zh-Hant-TW.md");
        file("stories/a-story.en.md");

        assertEquals(List.of("/api/v1/heads/a-head"), paths(Seed.Kind.HEAD));
        assertEquals(List.of("/api/v1/entities/an-entity"), paths(Seed.Kind.ENTITY));
        assertEquals(
                List.of("/api/v1/stories/a-story/editions/en", "/api/v1/stories/b-story/editions/zh-Hant-TW"),
                paths(Seed.Kind.STORY));
    }

    @Test
    void files_thatAreNoSeeds_areLeftAlone() throws IOException {
        file("README.md");
        file("stories/README.md");
        file("stories/a-story.en.md~");
        file("heads/notes.txt");

        assertEquals(List.of(), paths(Seed.Kind.STORY));
        assertEquals(List.of(), paths(Seed.Kind.HEAD));
        assertEquals(List.of(), paths(Seed.Kind.ENTITY));
    }

    private List<String> paths(Seed.Kind kind) {
        return Seed.in(seeds, kind).stream().map(Seed::path).toList();
    }

    private void file(String name) throws IOException {
        Path file = seeds.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }
}
