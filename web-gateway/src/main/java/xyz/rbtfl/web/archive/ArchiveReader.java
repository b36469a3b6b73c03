package xyz.rbtfl.web.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The files of an archive, one after the other, from a stream that waits for what is not there yet. For one thread at a
 * time.
 */
public final class ArchiveReader implements Closeable {

    private static final int BUFFER = 16 * 1024;
    private static final int MOST_BEHIND = 1 << 20;

    /** It may be large, stands last, and only its beginning is read. */
    private static final String MANIFEST = "MANIFEST.json";

    private final InputStream sent;
    private final Metered raw;
    private final Metered unpacked;
    private final ArchiveInputStream<? extends ArchiveEntry> entries;
    private final ArchiveForm form;
    private final ArchiveBounds bounds;
    private final byte[] buffer = new byte[BUFFER];
    private long contents;
    private int files;
    private Optional<BrokenArchive> end = Optional.empty();

    private ArchiveReader(
            InputStream sent,
            Metered raw,
            Metered unpacked,
            ArchiveInputStream<? extends ArchiveEntry> entries,
            ArchiveForm form,
            ArchiveBounds bounds) {
        this.sent = sent;
        this.raw = raw;
        this.unpacked = unpacked;
        this.entries = entries;
        this.form = form;
        this.bounds = bounds;
    }

    /**
     * Reads how an archive begins.
     *
     * @throws Failure 400 where nothing was sent, 415 where it is not of the form that was said
     * @throws IOException where it breaks off
     */
    public static ArchiveReader open(InputStream sent, ArchiveForm form, ArchiveBounds bounds) throws IOException {
        Metered raw = new Metered(sent);
        byte[] head = raw.readNBytes(ArchiveForm.HEAD);
        if (head.length == 0) {
            throw Failure.of(Problem.BAD_REQUEST, "The body is empty: there is no archive.");
        }
        if (!form.begins(head)) {
            throw unfit(form, "does not begin like one");
        }
        InputStream whole = buffered(again(head, raw));
        if (form == ArchiveForm.ZIP) {
            return new ArchiveReader(sent, raw, raw, new Zip(whole), form, bounds);
        }
        // not read ahead, so that what it has read last is the end of the tar
        Metered tar = new Metered(form == ArchiveForm.GZIP ? tarIn(gunzipped(head, raw)) : whole);
        TarArchiveInputStream entries = new TarArchiveInputStream(tar, 512, 512, StandardCharsets.UTF_8.name());
        return new ArchiveReader(sent, raw, tar, entries, form, bounds);
    }

    /** A zip, but for what is packed by Zstandard: the library would want another one for it. */
    private static final class Zip extends ZipArchiveInputStream {

        Zip(InputStream stream) {
            super(stream, StandardCharsets.UTF_8.name(), true, false);
        }

        @Override
        protected InputStream createZstdInputStream(InputStream packed) throws IOException {
            throw new ZipException("Zstandard is not read");
        }
    }

    private static InputStream gunzipped(byte[] head, Metered raw) throws IOException {
        try {
            return new GZIPInputStream(new Metered(again(head, raw)), BUFFER);
        } catch (EOFException | ZipException e) {
            throw unfit(ArchiveForm.GZIP, "does not begin like one");
        }
    }

    private static InputStream tarIn(InputStream unpacked) throws IOException {
        byte[] head;
        try {
            head = unpacked.readNBytes(ArchiveForm.HEAD);
        } catch (EOFException | ZipException e) {
            throw unfit(ArchiveForm.GZIP, "holds no tar");
        }
        if (!ArchiveForm.TAR.begins(head)) {
            throw unfit(ArchiveForm.GZIP, "holds no tar");
        }
        return buffered(again(head, unpacked));
    }

    private static Failure unfit(ArchiveForm form, String reason) {
        return Failure.of(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                "The body was said to be `" + form.mediaType() + "`, and " + reason + ".");
    }

    private static InputStream again(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    private static InputStream buffered(InputStream stream) {
        return new BufferedInputStream(stream, BUFFER);
    }

    /** How many bytes of the archive, as it was sent, were read. */
    public long at() {
        return raw.count();
    }

    /**
     * The next file; empty behind the last one. Folders are passed over.
     *
     * @throws BrokenArchive where there is nothing more to be read, or more than the bounds
     */
    public Optional<ArchivedFile> next() throws BrokenArchive {
        if (end.isPresent()) {
            throw end.get();
        }
        try {
            for (ArchiveEntry entry = entry(); entry != null; entry = entry()) {
                if (!entry.isDirectory()) {
                    return Optional.of(file(entry));
                }
            }
            requireEnd();
            return Optional.empty();
        } catch (BrokenArchive e) {
            throw e;
        } catch (EOFException e) {
            throw new BrokenArchive("The archive ends in the middle.", e);
        } catch (IOException e) {
            throw new BrokenArchive("The archive cannot be read on: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            // a library's surprise at what it reads
            throw new BrokenArchive("The archive cannot be read on.", e);
        }
    }

    // a tar's name may be of any length, and is held
    private ArchiveEntry entry() throws IOException {
        if (form != ArchiveForm.ZIP) {
            unpacked.allow(ArchiveBounds.LARGEST_HEADER);
        }
        ArchiveEntry entry = entries.getNextEntry();
        unpacked.allowAll();
        if (entry != null) {
            files++;
            if (files > bounds.files()) {
                throw new BrokenArchive("An archive has at most " + bounds.files() + " files.");
            }
        }
        return entry;
    }

    // behind a tar comes what fills its last block, and behind that the sum of what was packed
    private void requireEnd() throws IOException {
        boolean whole = form == ArchiveForm.ZIP ? raw.hasEndOfZip() : unpacked.isAtEndOfTar();
        if (!whole) {
            throw new EOFException();
        }
        for (int read = 0; read < MOST_BEHIND && unpacked.read(buffer, 0, BUFFER) >= 0; read += BUFFER) {
            requireBounds();
        }
    }

    private ArchivedFile file(ArchiveEntry entry) throws IOException {
        String path = ArchivedPath.plain(entry.getName());
        Optional<String> refusal = ArchivedPath.fault(path).or(() -> fault(entry));
        if (refusal.isPresent()) {
            skip(entry);
            return ArchivedFile.refused(path, refusal.get());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        long size = content(content);
        if (size > ArchiveBounds.LARGEST_FILE && !path.equals(MANIFEST)) {
            return ArchivedFile.refused(
                    path, "A file has at most " + ArchiveBounds.LARGEST_FILE + " bytes; this one has " + size + ".");
        }
        byte[] bytes = content.toByteArray();
        return ArchiveForm.isArchive(bytes)
                ? ArchivedFile.refused(path, ArchivedPath.NESTED)
                : ArchivedFile.of(path, bytes);
    }

    private static Optional<String> fault(ArchiveEntry entry) {
        if (entry instanceof TarArchiveEntry tar) {
            return fault(tar);
        }
        return entry instanceof ZipArchiveEntry zip ? fault(zip) : Optional.empty();
    }

    private static Optional<String> fault(TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Optional.of("A link is not followed.");
        }
        if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            return Optional.of("A device is no document.");
        }
        if (entry.isSparse()) {
            return Optional.of("A file with holes is not read.");
        }
        return switch (entry.getLinkFlag()) {
            case '0', 0, '7' -> Optional.empty();
            default -> Optional.of("This is no file.");
        };
    }

    private static Optional<String> fault(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("What is encrypted is not read.");
        }
        if (entry.getMethod() == ZipEntry.STORED && entry.getGeneralPurposeBit().usesDataDescriptor()) {
            return Optional.of("Where it ends is not said before it: store it with its size, or packed.");
        }
        return entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED
                ? Optional.empty()
                : Optional.of("It is packed in a way that is not read; `deflate` is.");
    }

    // what the library cannot unpack it passes over by the size that was said, if one was
    private void skip(ArchiveEntry entry) throws IOException {
        if (!(entry instanceof ZipArchiveEntry zip) || entries.canReadEntryData(zip)) {
            content(new ByteArrayOutputStream());
        } else if (zip.getGeneralPurposeBit().usesDataDescriptor()) {
            end = Optional.of(new BrokenArchive("The archive cannot be read on: nobody says where `"
                    + ArchivedPath.plain(entry.getName()) + "` ends."));
        }
    }

    /** Reads a file to its end, keeps as much as one may have and a byte more, and returns its size. */
    private long content(ByteArrayOutputStream kept) throws IOException {
        long size = 0;
        for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
            size += read;
            contents += read;
            if (size <= ArchiveBounds.LARGEST_FILE) {
                kept.write(buffer, 0, read);
            }
            requireBounds();
        }
        return size;
    }

    private void requireBounds() throws BrokenArchive {
        if (contents > bounds.bytes()) {
            throw new BrokenArchive("An archive has at most " + bounds.bytes() + " bytes, unpacked.");
        }
        if (contents > ArchiveBounds.RATIO_COUNTS_FROM && contents / ArchiveBounds.RATIO > raw.count()) {
            throw new BrokenArchive(String.format(
                    Locale.ROOT, "Unpacked it is more than %d times as large as it was sent.", ArchiveBounds.RATIO));
        }
    }

    /** Takes no more; whoever waits for more wakes. */
    @Override
    public void close() throws IOException {
        sent.close();
    }
}
