package xyz.rbtfl.web.fake;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Set;

/** Bearer tokens as {@code Authorization} headers. */
public final class Tokens {

    private Tokens() {}

    public static String editor() {
        return "Bearer " + claims("editor").sign();
    }

    /** Good, but without the role. */
    public static String reader() {
        return "Bearer " + claims("reader").sign();
    }

    /** An editor's, of another instance. */
    public static String foreign() {
        return "Bearer " + claims("editor").sign(FakeServices.keys().getPrivate());
    }

    /** An editor's, from yesterday. */
    public static String expired() {
        return "Bearer " + claims("editor").expiresIn(Duration.ofDays(-1)).sign();
    }

    /** Good, but what it calls its groups is this JSON. */
    public static String withGroups(String groups) {
        return "Bearer "
                + Jwt.claimsJson("{\"iss\": \"rbtfl\", \"upn\": \"ada\", \"groups\": " + groups + "}")
                        .sign();
    }

    private static JwtClaimsBuilder claims(String role) {
        return Jwt.issuer("rbtfl")
                .subject("ada")
                .upn("ada")
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
    }
}
