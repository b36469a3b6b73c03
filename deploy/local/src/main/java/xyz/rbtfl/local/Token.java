package xyz.rbtfl.local;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Prints a bearer token with the role {@code editor}, for the instance of {@code RBTFL_DATA} or, where
 * {@code RBTFL_TOKEN_KEY} holds a private key, for the one that trusts it.
 */
public final class Token {

    static final String ISSUER = "rbtfl";
    private static final String EDITOR = "editor";
    private static final float MINUTES = 12 * 60;

    private Token() {}

    /** Prints the token alone on standard output, or says on standard error why there is none. */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        try {
            System.out.println(of(environment));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** An editor's, for the instance that the environment names. */
    static String of(Map<String, String> environment) {
        return editor(Secrets.givenKey(environment).orElseGet(() -> keyOfInstance(environment)));
    }

    private static RSAPrivateCrtKey keyOfInstance(Map<String, String> environment) {
        Path data = Settings.data(Up.root(), environment);
        Secrets secrets = Secrets.in(data);
        if (!secrets.exist()) {
            throw new CannotStart("There is no instance in " + data + " yet: start one with deploy/local/up,"
                    + " or name its folder in RBTFL_DATA.");
        }
        return secrets.privateKey();
    }

    /** A token for an editor, RS256, good for 12 hours. */
    static String editor(PrivateKey key) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(EDITOR);
        claims.setStringClaim("upn", EDITOR);
        claims.setStringListClaim("groups", EDITOR);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("an RSA key of our own signs", e);
        }
    }
}
