package xyz.rbtfl.web.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

class ArchiveReaderTest {

    private static final String LONG = "stories/" + "a-long-name-".repeat(20) + "x.en.md";

    private static MadeArchive two() {
        return new MadeArchive().file("heads/tides.json", "{}").file("stories/a.en.md", "# A");
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(ArchiveForm.TAR, two().tar()),
                Arguments.of(ArchiveForm.GZIP, two().gzip()),
                Arguments.of(
                        ArchiveForm.ZIP, MadeArchive.zip(true, "heads/tides.json", "{}", "stories/a.en.md", "# A")),
                Arguments.of(
                        ArchiveForm.ZIP, MadeArchive.zip(false, "heads/tides.json", "{}", "stories/a.en.md", "# A")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void files_comeInTheirOrder(ArchiveForm form, byte[] archive) {
        assertEquals(
                new ReadArchive(List.of("heads/tides.json {}", "stories/a.en.md # A"), ""),
                ReadArchive.of(archive, form));
    }

    /** Where it was cut is seen at each byte, and no file before it is lost. */
    @ParameterizedTest
    @MethodSource("forms")
    void archive_thatIsCut_givesWhatWasWhole(ArchiveForm form, byte[] archive) {
        int first = form == ArchiveForm.TAR ? ArchiveForm.HEAD : 4;
        // of a tar's end nobody misses a part, and of a zip's list of files at the end neither
        int last = switch (form) {
            case TAR -> 2 * 1_024;
            case GZIP -> archive.length - 1;
            case ZIP -> archive.length - 22;
        };
        for (int length = first; length <= last; length++) {
            ReadArchive read = ReadArchive.of(Arrays.copyOf(archive, length), form);
            assertTrue(!read.end().isEmpty(), "cut at " + length + ": " + read);
            assertTrue(
                    List.of("heads/tides.json {}", "stories/a.en.md # A")
                            .subList(0, read.lines().size())
                            .equals(read.lines()),
                    read::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "../heads/tides.json     | Its path climbs out of the archive.",
                "heads/../../tides.json  | Its path climbs out of the archive.",
                "heads\\..\\tides.json   | Its path climbs out of the archive.",
                "/etc/passwd             | Its path begins at a root; ours begin in the archive.",
                "C:/tides.json           | Its path begins at a root; ours begin in the archive.",
                "heads/tides.tar         | An archive within the archive is not read.",
                "heads/tides.json.GZ     | An archive within the archive is not read.",
            })
    void path_thatLeadsElsewhere_isNamed_andTheRestGoesOn(String path, String reason) {
        byte[] archive =
                new MadeArchive().file(path, "{}").file("heads/b.json", "{}").tar();
        assertEquals(
                new ReadArchive(List.of(path + " !" + reason, "heads/b.json {}"), ""),
                ReadArchive.of(archive, ArchiveForm.TAR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49 | A link is not followed.",
                "50 | A link is not followed.",
                "51 | A device is no document.",
                "52 | A device is no document.",
                "54 | A device is no document.",
                "77 | This is no file.",
            })
    void entry_thatIsNoFile_isNamed_andTheRestGoesOn(byte mark, String reason) {
        byte[] archive = new MadeArchive()
                .special("heads/a.json", mark)
                .file("heads/b.json", "{}")
                .tar();
        assertEquals(
                new ReadArchive(List.of("heads/a.json !" + reason, "heads/b.json {}"), ""),
                ReadArchive.of(archive, ArchiveForm.TAR));
    }

    @Test
    void folders_arePassedOver_andADotMeansNothing() {
        byte[] archive = new MadeArchive()
                .special("./heads/", TarConstants.LF_DIR)
                .file("./heads/a.json", "{}")
                .tar();
        assertEquals(new ReadArchive(List.of("heads/a.json {}"), ""), ReadArchive.of(archive, ArchiveForm.TAR));
    }

    @Test
    void name_thatIsNotUtf8_isNamed() {
        byte[] tar = new MadeArchive()
                .file("heads/xyz.json", "{}")
                .file("heads/b.json", "{}")
                .tar();
        byte[] bad = resummed(replaced(tar, "heads/xyz", "heads/x\u00e9z"));
        List<String> lines = ReadArchive.of(bad, ArchiveForm.TAR).lines();
        assertTrue(lines.get(0).matches("heads/x.z[.]json !Its name is not UTF-8, or .*"), lines::toString);
        assertEquals("heads/b.json {}", lines.get(1));
        byte[] zip = replaced(MadeArchive.zip(true, "heads/xyz.json", "{}"), "heads/xyz", "heads/x\u00e9z");
        assertTrue(ReadArchive.of(zip, ArchiveForm.ZIP).lines().get(0).contains("!Its name is not UTF-8, or "));
    }

    @Test
    void longNames_areRead_inBothWays() {
        byte[] posix = new MadeArchive().file(LONG, "# A").tar();
        byte[] gnu = new MadeArchive().gnuLong(LONG, "# A".getBytes(UTF_8)).tar();
        assertEquals(new ReadArchive(List.of(LONG + " # A"), ""), ReadArchive.of(posix, ArchiveForm.TAR));
        assertEquals(new ReadArchive(List.of(LONG + " # A"), ""), ReadArchive.of(gnu, ArchiveForm.TAR));
    }

    /** The library holds a name whole before it says it. */
    @Test
    void name_withoutAnEnd_endsIt() {
        byte[] name = "x".repeat(200_000).getBytes(UTF_8);
        byte[] record = ("200014 path=" + "x".repeat(200_001) + "\n").getBytes(UTF_8);
        byte[] endless = new MadeArchive()
                .header(TarConstants.LF_GNUTYPE_LONGNAME, name)
                .file("heads/a.json", "{}")
                .tar();
        byte[] pax = new MadeArchive()
                .header(TarConstants.LF_PAX_EXTENDED_HEADER_LC, record)
                .file("heads/a.json", "{}")
                .tar();
        for (byte[] archive : List.of(endless, pax)) {
            ReadArchive read = ReadArchive.of(archive, ArchiveForm.TAR);
            assertEquals(List.of(), read.lines());
            assertTrue(read.end().contains("65536 bytes"), read.end());
        }
    }

    @Test
    void file_overTheBound_isNamed_andTheRestGoesOn() {
        byte[] archive = new MadeArchive()
                .file("stories/a.en.md", "x".repeat((1 << 20) + 1))
                .file("stories/b.en.md", "x".repeat(1 << 20))
                .tar();
        List<String> lines = ReadArchive.of(archive, ArchiveForm.TAR).lines();
        assertEquals("stories/a.en.md !A file has at most 1048576 bytes; this one has 1048577.", lines.get(0));
        assertEquals("stories/b.en.md ".length() + (1 << 20), lines.get(1).length());
    }

    @Test
    void bomb_endsIt() {
        byte[] bomb = new MadeArchive()
                .file("heads/a.json", "{}")
                .file("stories/a.en.md", new byte[40 << 20])
                .gzip();
        byte[] zip = MadeArchive.zip(true, "heads/a.json", "{}", "stories/a.en.md", "x".repeat(40 << 20));
        for (ReadArchive read : List.of(ReadArchive.of(bomb, ArchiveForm.GZIP), ReadArchive.of(zip, ArchiveForm.ZIP))) {
            assertEquals(List.of("heads/a.json {}"), read.lines());
            assertEquals("Unpacked it is more than 200 times as large as it was sent.", read.end());
        }
    }

    @Test
    void archive_overItsBounds_endsIt() {
        byte[] archive = two().tar();
        assertEquals(
                new ReadArchive(List.of("heads/tides.json {}"), "An archive has at most 1 files."),
                ReadArchive.of(archive, ArchiveForm.TAR, new ArchiveBounds(1, 100)));
        assertEquals(
                new ReadArchive(List.of("heads/tides.json {}"), "An archive has at most 3 bytes, unpacked."),
                ReadArchive.of(archive, ArchiveForm.TAR, new ArchiveBounds(10, 3)));
    }

    @Test
    void nestedArchive_isKnownByItsBytesToo() {
        byte[] archive = new MadeArchive()
                .file("heads/a.json", two().tar())
                .file("heads/b.json", two().gzip())
                .file("heads/c.json", MadeArchive.zip(true, "x", "y"))
                .tar();
        assertEquals(
                List.of(
                        "heads/a.json !" + ArchivedPath.NESTED,
                        "heads/b.json !" + ArchivedPath.NESTED,
                        "heads/c.json !" + ArchivedPath.NESTED),
                ReadArchive.of(archive, ArchiveForm.TAR).lines());
    }

    /** What Java's own writer makes of a stream has its sizes behind the files. */
    @Test
    void zip_withSizesBehindPackedFiles_isRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("heads/a.json"));
            zip.write("{}".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("heads/b.json"));
            zip.write("{}".getBytes(UTF_8));
        }
        assertEquals(
                new ReadArchive(List.of("heads/a.json {}", "heads/b.json {}"), ""),
                ReadArchive.of(bytes.toByteArray(), ArchiveForm.ZIP));
    }

    @Test
    void zip_withAFileWhoseEndIsNotSaid_namesIt_andEnds() {
        byte[] zip = MadeArchive.zip(false, "heads/a.json", "{}", "heads/b.json", "{}");
        // the first header's flags: sizes come behind
        zip[6] |= 8;
        ReadArchive read = ReadArchive.of(zip, ArchiveForm.ZIP);
        assertEquals(
                List.of("heads/a.json !Where it ends is not said before it: store it with its size, or packed."),
                read.lines());
        assertEquals("The archive cannot be read on: nobody says where `heads/a.json` ends.", read.end());
    }

    @Test
    void zip_withAnEncryptedFile_namesIt_andGoesOn() {
        byte[] zip = MadeArchive.zip(false, "heads/a.json", "{}", "heads/b.json", "{}");
        zip[6] |= 1;
        assertEquals(
                new ReadArchive(List.of("heads/a.json !What is encrypted is not read.", "heads/b.json {}"), ""),
                ReadArchive.of(zip, ArchiveForm.ZIP));
    }

    @Test
    void gzip_inSeveralParts_isOne() throws IOException {
        byte[] tar = two().tar();
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(MadeArchive.gzip(Arrays.copyOf(tar, 700)));
        parts.write(MadeArchive.gzip(Arrays.copyOfRange(tar, 700, tar.length)));
        assertEquals(
                2, ReadArchive.of(parts.toByteArray(), ArchiveForm.GZIP).lines().size());
    }

    @Test
    void archiveOfNothing_isWhole() {
        assertEquals(new ReadArchive(List.of(), ""), ReadArchive.of(new MadeArchive().tar(), ArchiveForm.TAR));
        assertEquals(new ReadArchive(List.of(), ""), ReadArchive.of(new MadeArchive().gzip(), ArchiveForm.GZIP));
    }

    static Stream<Arguments> unfit() {
        byte[] text = "# No archive\n".repeat(100).getBytes(UTF_8);
        return Stream.of(
                Arguments.of(ArchiveForm.TAR, text, Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.GZIP, text, Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.ZIP, text, Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.TAR, two().gzip(), Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.GZIP, two().tar(), Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.GZIP, MadeArchive.gzip(text), Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.ZIP, two().tar(), Problem.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(ArchiveForm.TAR, new byte[0], Problem.BAD_REQUEST));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void body_thatIsNotWhatWasSaid_isRefused(ArchiveForm form, byte[] body, Problem problem) {
        Failure refusal = assertThrows(
                Failure.class, () -> ArchiveReader.open(new ByteArrayInputStream(body), form, ReadArchive.BOUNDS));
        assertEquals(problem, refusal.problem());
    }

    private static byte[] replaced(byte[] archive, String name, String other) {
        return new String(archive, ISO_8859_1).replace(name, other).getBytes(ISO_8859_1);
    }

    /** The sum of the first header, made right again. */
    private static byte[] resummed(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        byte[] digits = String.format("%06o\0 ", sum).getBytes(ISO_8859_1);
        System.arraycopy(digits, 0, tar, 148, digits.length);
        return tar;
    }
}
