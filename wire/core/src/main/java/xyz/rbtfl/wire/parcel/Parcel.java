package xyz.rbtfl.wire.parcel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The form of a parcel. Each file is a line with its size in bytes, a space and its path, then its bytes, then a line
 * end:
 *
 * <pre>
 * 61 MOMENT.json
 * {"cursor":"…","files":1}
 * 12 heads/tides.json
 * {"names":{}}
 * 0 END
 *
 * </pre>
 *
 * <p>The first, {@value #MOMENT}, says which moment the files are of, and how many they are; the last, {@value #END},
 * that none is missing. Whoever reads a parcel without it has read a broken one.
 */
public final class Parcel {

    /** {@code text/plain}, and UTF-8, since every file is. */
    public static final String MEDIA_TYPE = "text/plain;charset=UTF-8";

    /** What an OpenAPI document says of it. */
    public static final String DESCRIPTION =
            "A parcel of files: each its size and path in a line, its bytes and a line end. The last is `0 END`.";

    /** The first file: {@code {"cursor": "…", "files": 21}}. */
    public static final String MOMENT = "MOMENT.json";

    /** What stands last. */
    public static final String END = "END";

    private Parcel() {}

    /** The bytes of one file in a parcel. */
    public static byte[] file(String path, byte[] content) {
        byte[] head =
                String.format(Locale.ROOT, "%d %s\n", content.length, path).getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[head.length + content.length + 1];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(content, 0, file, head.length, content.length);
        file[file.length - 1] = '\n';
        return file;
    }

    /** The bytes that end a parcel. */
    public static byte[] end() {
        return file(END, new byte[0]);
    }
}
