package xyz.rbtfl.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What only this instance knows: the key that signs its tokens, and the passwords of its database users. */
final class Secrets {

    static final String KEY_VARIABLE = "RBTFL_TOKEN_KEY";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final int KEY_BITS = 2048;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets of the instance that keeps its data in {@code data}; what is missing is made when asked for. */
    static Secrets in(Path data) {
        return new Secrets(data.resolve("secrets"));
    }

    /** Whether an instance was ever started here. */
    boolean exist() {
        return Files.exists(keyFile());
    }

    /** The private key, made at the first call. */
    RSAPrivateCrtKey privateKey() {
        try {
            if (!exist()) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                byte[] made = generator.generateKeyPair().getPrivate().getEncoded();
                writePrivately(
                        keyFile(),
                        BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(made) + END);
            }
            return key(Files.readString(keyFile(), US_ASCII));
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The key of this instance cannot be read: " + keyFile() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The key in {@code RBTFL_TOKEN_KEY}, with which tokens for an instance elsewhere are signed; absent where none is
     * set.
     *
     * @throws CannotStart where something else is in it
     */
    static Optional<RSAPrivateCrtKey> givenKey(Map<String, String> environment) {
        return Settings.given(environment, KEY_VARIABLE).map(pem -> {
            try {
                return key(pem);
            } catch (GeneralSecurityException e) {
                throw new CannotStart(KEY_VARIABLE + ": this is no RSA key in PEM (PKCS #8, BEGIN PRIVATE KEY)", e);
            }
        });
    }

    /**
     * The key in a PEM text, of the form {@code PRIVATE KEY} (PKCS #8).
     *
     * @throws GeneralSecurityException where it is no RSA key in this form
     */
    static RSAPrivateCrtKey key(String pem) throws GeneralSecurityException {
        try {
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replace(BEGIN.strip(), "").replace(END.strip(), ""));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException(e);
        }
    }

    /** The public half of the key, as the services' configuration wants it: Base64 of its DER form, in one line. */
    String publicKey() {
        RSAPrivateCrtKey key = privateKey();
        try {
            byte[] der = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                    .getEncoded();
            return Base64.getEncoder().encodeToString(der);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows RSA", e);
        }
    }

    /** The file that holds the password of a database user, made at the first call; letters, digits, - and _ only. */
    Path passwordFile(String user) {
        Path file = folder.resolve(user + ".password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return file;
    }

    /** The password of a database user. */
    String password(String user) {
        try {
            return Files.readString(passwordFile(user), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keyFile() {
        return folder.resolve("token-key.pem");
    }

    /** Writes a whole file or none, and never one that another user of this machine could have read meanwhile. */
    static void writePrivately(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    ".",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, content, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
