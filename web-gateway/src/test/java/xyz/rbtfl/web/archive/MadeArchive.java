package xyz.rbtfl.web.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives for tests, good and bad. */
public final class MadeArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, UTF_8.name());

    public MadeArchive() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    public MadeArchive file(String path, String content) {
        return file(path, content.getBytes(UTF_8));
    }

    public MadeArchive file(String path, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry(path, TarArchiveEntry.LF_NORMAL, true);
        entry.setSize(content.length);
        return entry(entry, content);
    }

    /** Something else than a file, by its mark in the header. */
    public MadeArchive special(String path, byte mark) {
        TarArchiveEntry entry = new TarArchiveEntry(path, mark, true);
        entry.setLinkName("heads/tides.json");
        return entry(entry, new byte[0]);
    }

    /** A file with a long name in GNU's way. */
    MadeArchive gnuLong(String path, byte[] content) {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        return file(path, content);
    }

    /** A header that belongs to the next one, of any content. */
    MadeArchive header(byte mark, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry("header", mark, true);
        entry.setSize(content.length);
        return entry(entry, content);
    }

    private MadeArchive entry(TarArchiveEntry entry, byte[] content) {
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] tar() {
        try {
            tar.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] gzip() {
        return gzip(tar());
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A zip of paths and contents in turn; packed, or else stored with sizes said before. */
    public static byte[] zip(boolean packed, String... files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                byte[] content = files[i + 1].getBytes(UTF_8);
                ZipArchiveEntry entry = new ZipArchiveEntry(files[i]);
                if (!packed) {
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
