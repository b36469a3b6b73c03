package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

class TarCheckTest {

    private static byte[] tar(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String file : files) {
                byte[] content = file.split("\n", 2)[1].getBytes(UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.split("\n", 2)[0]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static int count(byte[] tar) throws IOException {
        return new TarCheck(new ByteArrayInputStream(tar), done -> {}).count();
    }

    @Test
    void archive_thatIsWhole_isCounted_fileByFile() throws IOException {
        List<Integer> progress = new ArrayList<>();
        byte[] tar = tar(
                "heads/a.json\n{}",
                "stories/b.en.md\n# B",
                "MANIFEST.json\n{\"counts\": {\"heads\": 1,\n \"stories\": 1\n},");

        assertEquals(3, new TarCheck(new ByteArrayInputStream(tar), progress::add).count());
        assertEquals(List.of(1, 2, 3), progress);
    }

    @Test
    void archive_thatLacksFiles_orItsManifest_isNotWhole() throws IOException {
        byte[] lacking = tar("heads/a.json\n{}", "MANIFEST.json\n{\"counts\": {\"heads\": 2}");
        byte[] bare = tar("heads/a.json\n{}");

        assertThrows(IOException.class, () -> count(lacking));
        assertThrows(IOException.class, () -> count(bare));
    }

    @Test
    void archive_thatEndsInTheMiddle_isNotWhole() throws IOException {
        byte[] tar = tar("heads/a.json\n{}", "MANIFEST.json\n{\"counts\": {\"heads\": 1}");

        for (int length = 0; length <= 4 * 512 + 512; length += 256) {
            byte[] cut = Arrays.copyOf(tar, length);
            assertThrows(IOException.class, () -> count(cut), "cut to " + length);
        }
    }
}
