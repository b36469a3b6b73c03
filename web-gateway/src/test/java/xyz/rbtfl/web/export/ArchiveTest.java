package xyz.rbtfl.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.precondition.Hash;

class ArchiveTest {

    private static final ExportFilter ALL = new ExportFilter(List.of(), List.of(), List.of(), false);
    private static final ExportFilter SOME = new ExportFilter(List.of("tides", "wars"), List.of(), List.of(), true);

    private static InputStream parcel(String cursor, String... paths) {
        ByteArrayOutputStream parcel = new ByteArrayOutputStream();
        String moment = "{\"cursor\":\"" + cursor + "\",\"files\":" + paths.length + "}";
        parcel.writeBytes(Parcel.file(Parcel.MOMENT, moment.getBytes(UTF_8)));
        for (String path : paths) {
            parcel.writeBytes(Parcel.file(path, ("content of " + path).getBytes(UTF_8)));
        }
        parcel.writeBytes(Parcel.end());
        return new ByteArrayInputStream(parcel.toByteArray());
    }

    private static byte[] whole(InputStream stories, InputStream entities, ExportFilter filter, boolean packed)
            throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Archive archive = new Archive(stories, entities, filter, packed)) {
            for (byte[] bytes = archive.next(); bytes.length > 0; bytes = archive.next()) {
                whole.writeBytes(bytes);
            }
        }
        return whole.toByteArray();
    }

    private static byte[] small(boolean packed) throws IOException {
        return whole(
                parcel("s1", "heads/tides.json", "stories/a.en.md", "stories/b.en.md"),
                parcel("e1", "entities/mali.json"),
                ALL,
                packed);
    }

    @Test
    void archive_takesFromBothInTurn_andListsLastWhatItHolds() throws IOException {
        Map<String, byte[]> files = UnpackedTar.of(small(false));

        assertEquals(
                List.of(
                        "heads/tides.json",
                        "entities/mali.json",
                        "stories/a.en.md",
                        "stories/b.en.md",
                        "MANIFEST.json"),
                List.copyOf(files.keySet()));
        assertEquals("content of stories/b.en.md", new String(files.get("stories/b.en.md"), UTF_8));
        assertEquals(
                """
                {
                  "layout": 1,
                  "cursor": {
                    "story": "s1",
                    "entity": "e1"
                  },
                  "filter": {},
                  "revisions": false,
                  "counts": {
                    "entities": 1,
                    "heads": 1,
                    "stories": 2
                  },
                  "files": {
                    "heads/tides.json": "%s",
                    "entities/mali.json": "%s",
                    "stories/a.en.md": "%s",
                    "stories/b.en.md": "%s"
                  }
                }
                """.formatted(
                                Hash.of("content of heads/tides.json"),
                                Hash.of("content of entities/mali.json"),
                                Hash.of("content of stories/a.en.md"),
                                Hash.of("content of stories/b.en.md")),
                new String(files.get("MANIFEST.json"), UTF_8));
    }

    @Test
    void archive_packed_isTheSameWithin_andTheSameEachTime() throws IOException {
        byte[] packed = small(true);

        assertArrayEquals(small(false), new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        assertArrayEquals(packed, small(true));
    }

    @Test
    void archive_ofSomeStories_hasTheEntitiesThatTheyWant_andNoOthers() throws IOException {
        byte[] tar = whole(
                parcel("s", "wanted/b", "wanted/b-1", "wanted/d", "wanted/unknown", "stories/a.en.md"),
                parcel(
                        "e",
                        "entities/a.json",
                        "entities/b.json",
                        "revisions/entities/b.json",
                        "revisions/entities/b/1.json",
                        "entities/b-1.json",
                        "entities/c.json",
                        "revisions/entities/c/1.json",
                        "entities/d.json",
                        "entities/z.json"),
                SOME,
                false);

        Map<String, byte[]> files = UnpackedTar.of(tar);

        assertEquals(
                List.of(
                        "entities/b.json",
                        "revisions/entities/b.json",
                        "revisions/entities/b/1.json",
                        "entities/b-1.json",
                        "entities/d.json",
                        "stories/a.en.md",
                        "MANIFEST.json"),
                List.copyOf(files.keySet()));
        JsonNode manifest = new ObjectMapper().readTree(files.get("MANIFEST.json"));
        assertEquals("{\"head\":[\"tides\",\"wars\"]}", manifest.get("filter").toString());
        assertEquals(
                "{\"entities\":3,\"heads\":0,\"revisions\":2,\"stories\":1}",
                manifest.get("counts").toString());
        assertTrue(manifest.get("revisions").asBoolean());
    }

    @Test
    void archive_ofNothing_isStillWhole() throws IOException {
        Map<String, byte[]> files = UnpackedTar.of(whole(parcel("s"), parcel("e"), ALL, false));

        assertEquals(
                "{}",
                new ObjectMapper()
                        .readTree(files.get("MANIFEST.json"))
                        .get("files")
                        .toString());
    }

    @Test
    void manifest_ofMany_isWhole() throws IOException {
        String[] stories = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> "stories/s" + i + ".en.md")
                .toArray(String[]::new);

        Map<String, byte[]> files = UnpackedTar.of(whole(parcel("s", stories), parcel("e"), ALL, false));

        assertEquals(5_001, files.size());
        assertEquals(
                5_000,
                new ObjectMapper()
                        .readTree(files.get("MANIFEST.json"))
                        .get("files")
                        .size());
    }

    @ParameterizedTest
    @ValueSource(ints = {84, 100, 101, 112, 120})
    void path_ofAnyLength_isKept(int slug) throws IOException {
        String path = "stories/" + "a".repeat(slug) + ".zh-Hant-TW.md";

        assertEquals(
                path,
                UnpackedTar.of(whole(parcel("s", path), parcel("e"), ALL, false))
                        .keySet()
                        .iterator()
                        .next());
    }

    @Test
    void archive_ofABrokenParcel_breaks_andLeavesNothingBehind() throws IOException {
        byte[] parcel = parcel("s", "stories/a.en.md").readAllBytes();
        long before = kept();

        assertThrows(
                IOException.class,
                () -> whole(new ByteArrayInputStream(parcel, 0, parcel.length - 7), parcel("e"), ALL, false));
        assertEquals(before, kept());
    }

    private static long kept() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rbtfl-manifest"))
                    .count();
        }
    }
}
