package xyz.rbtfl.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files as one tar, packed while it is read: one of them is in memory at a time. */
final class FolderTar extends InputStream {

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(made, "UTF-8");
    private final Iterator<LayoutFile> files;
    private final IntConsumer progress;
    private byte[] ready = {};
    private int at;
    private int packed;
    private boolean ended;

    /** @param progress is told how many files were packed, before each */
    FolderTar(List<LayoutFile> files, IntConsumer progress) {
        this.files = files.iterator();
        this.progress = progress;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, read);
        at += read;
        return read;
    }

    private boolean fill() throws IOException {
        while (at == ready.length && !ended) {
            made.reset();
            if (files.hasNext()) {
                progress.accept(packed);
                pack(files.next());
                packed++;
            } else {
                tar.close();
                ended = true;
            }
            ready = made.toByteArray();
            at = 0;
        }
        return at < ready.length;
    }

    private void pack(LayoutFile file) throws IOException {
        byte[] body = file.body();
        TarArchiveEntry entry = new TarArchiveEntry(file.name());
        entry.setSize(body.length);
        tar.putArchiveEntry(entry);
        tar.write(body);
        tar.closeArchiveEntry();
        tar.flush();
    }
}
