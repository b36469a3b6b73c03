package xyz.rbtfl.wire.precondition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that identifies stored content. */
public final class Hash {

    private Hash() {}

    /** SHA-256 in lower-case hex: 64 characters. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    /** The same of a text in UTF-8. */
    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 as 32 bytes. */
    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
