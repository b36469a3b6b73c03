package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @TempDir
    private Path data;

    @Test
    void secrets_askedTwice_areTheSame() {
        Secrets first = Secrets.in(data);
        assertFalse(first.exist());
        String key = first.publicKey();
        String password = first.password("story");

        assertTrue(Secrets.in(data).exist());
        assertEquals(key, Secrets.in(data).publicKey());
        assertEquals(password, Secrets.in(data).password("story"));
        assertNotEquals(password, Secrets.in(data).password("entity"));
    }

    @Test
    void secrets_onDisk_areReadByTheirOwnerAlone() throws IOException {
        Secrets.in(data).publicKey();
        Secrets.in(data).password("story");

        try (Stream<Path> files = Files.list(data.resolve("secrets"))) {
            List<Path> all = files.toList();
            assertEquals(2, all.size());
            for (Path file : all) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void key_given_isRead() throws IOException {
        Secrets.in(data).publicKey();
        String pem = Files.readString(data.resolve("secrets/token-key.pem"));

        assertEquals(Optional.of(Secrets.in(data).privateKey()), Secrets.givenKey(Map.of("RBTFL_TOKEN_KEY", pem)));
        assertEquals(
                Optional.of(Secrets.in(data).privateKey()),
                Secrets.givenKey(Map.of("RBTFL_TOKEN_KEY", pem.strip().replace("\n", "\r\n"))));
        assertEquals(Optional.empty(), Secrets.givenKey(Map.of("RBTFL_TOKEN_KEY", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----", "c2VjcmV"})
    void key_thatIsNone_isRefusedAndNotShown(String pem) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Secrets.givenKey(Map.of("RBTFL_TOKEN_KEY", pem)));

        assertEquals("RBTFL_TOKEN_KEY: this is no RSA key in PEM (PKCS #8, BEGIN PRIVATE KEY)", refusal.getMessage());
    }

    @Test
    void token_ofAnInstance_isAnEditorsForTwelveHours() throws Exception {
        Secrets secrets = Secrets.in(data);
        PublicKey key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(secrets.publicKey())));

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"))
                .setExpectedIssuer("rbtfl")
                .build()
                .processToClaims(Token.editor(secrets.privateKey()));

        assertEquals(List.of("editor"), claims.getStringListClaimValue("groups"));
        assertEquals("editor", claims.getSubject());
        assertEquals("editor", claims.getStringClaimValue("upn"));
        assertEquals(
                12 * 3600,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }
}
