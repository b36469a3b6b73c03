package xyz.rbtfl.web.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import xyz.rbtfl.wire.precondition.Hash;

/**
 * A file that pages link to, under an address that changes with its content, so that browsers keep it for good.
 *
 * @param href for example {@code /style/0f3a2b4c5d6e7f80.css}
 */
record Asset(String href, String content) {

    private static final String FOLDER = "style/";
    private static final int HASH_LENGTH = 16;

    /** @param name file in the resource folder {@code style} */
    static Asset of(String name) {
        byte[] bytes = read(FOLDER + name);
        String ending = name.substring(name.lastIndexOf('.'));
        return new Asset(
                "/style/" + Hash.of(bytes).substring(0, HASH_LENGTH) + ending,
                new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
