package xyz.rbtfl.web.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one stylesheet, under an address that changes with its content, so that browsers keep it for good. */
@Singleton
public class Stylesheet {

    private static final String RESOURCE = "style/rbtfl.css";
    private static final int HASH_LENGTH = 16;

    private final String css;
    private final String hash;

    Stylesheet() {
        byte[] bytes = read();
        css = new String(bytes, StandardCharsets.UTF_8);
        hash = hash(bytes);
    }

    String css() {
        return css;
    }

    String hash() {
        return hash;
    }

    public String href() {
        return "/style/" + hash + ".css";
    }

    private static byte[] read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
