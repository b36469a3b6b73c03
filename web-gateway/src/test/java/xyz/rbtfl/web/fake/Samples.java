package xyz.rbtfl.web.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import xyz.rbtfl.wire.contract.Exchanges;

/** The sample bodies that the services publish. */
public final class Samples {

    public static final String STORY = "lumen-strait-ferry-strike-2031";
    public static final String ENTITY = "auberan-government";
    public static final String HEAD = "who-runs-the-strait";

    private Samples() {}

    /** A file of story-service's samples, for example {@code edition.en.md}. */
    public static byte[] story(String file) {
        return read(Path.of("../story-service/contract/samples", file));
    }

    /** A file of entity-service's samples. */
    public static byte[] entity(String file) {
        return read(Path.of("../entity-service/contract/samples", file));
    }

    /** The {@code ETag} that entity-service recorded in an exchange, for example {@code entity.en}. */
    public static String entityTag(String exchange) {
        return Exchanges.read(Path.of("../entity-service/contract"))
                .get(exchange)
                .answer()
                .header("ETag")
                .orElseThrow();
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
