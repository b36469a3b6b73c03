package xyz.rbtfl.web.archive;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** The forms of archives. */
public enum ArchiveForm {
    TAR("application/x-tar"),
    /** A tar, packed. */
    GZIP("application/gzip"),
    ZIP("application/zip");

    /** As many bytes as it takes to tell. */
    public static final int HEAD = 512;

    private final String mediaType;

    ArchiveForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form of a media type, without its parameters. */
    public static Optional<ArchiveForm> of(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equalsIgnoreCase(mediaType))
                .findFirst();
    }

    /** Whether a stream that begins with these bytes can be one. */
    public boolean begins(byte[] head) {
        return switch (this) {
            case TAR -> isTar(head);
            case GZIP -> startsWith(head, 0x1F, 0x8B);
            case ZIP -> startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6);
        };
    }

    /** Whether a file's bytes are an archive themselves, of these forms or some others. */
    static boolean isArchive(byte[] content) {
        return GZIP.begins(content)
                || ZIP.begins(content)
                || startsWith(content, 'B', 'Z', 'h')
                || startsWith(content, 0xFD, '7', 'z', 'X', 'Z')
                || startsWith(content, '7', 'z', 0xBC, 0xAF)
                || startsWith(content, 0x28, 0xB5, 0x2F, 0xFD)
                || content.length > HEAD && content[0] != 0 && isHeader(Arrays.copyOf(content, HEAD));
    }

    // an archive of nothing begins with its end
    private static boolean isTar(byte[] head) {
        return head.length == HEAD && (isZero(head) || isHeader(head));
    }

    private static boolean isHeader(byte[] head) {
        try {
            return TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException noNumber) {
            return false;
        }
    }

    private static boolean isZero(byte[] head) {
        for (byte one : head) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
