package xyz.rbtfl.wire.request;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** What a token says, signed with a key that {@link TokenReader} trusts here. */
final class Claims {

    /** An editor's, until 2100. */
    static final String GOOD =
            "{\"iss\":\"rbtfl\",\"sub\":\"alice\",\"groups\":[\"editor\"],\"iat\":1800000000,\"exp\":4102444800}";

    private static final SecretKey KEY =
            new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");

    private Claims() {}

    static String signed(String claims) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(KEY);
        token.setPayload(claims);
        try {
            return token.getCompactSerialization();
        } catch (JoseException unsignable) {
            throw new IllegalStateException(unsignable);
        }
    }

    /** Who sends a token; empty when it is refused. */
    static Optional<JWTCallerPrincipal> read(String token) {
        JWTAuthContextInfo settings = new JWTAuthContextInfo(KEY, "rbtfl");
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        try {
            return Optional.of(new TokenReader().parse(token, settings));
        } catch (ParseException refused) {
            return Optional.empty();
        }
    }
}
