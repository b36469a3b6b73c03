package xyz.rbtfl.wire.request;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a signed token with a claim of another type than it should be, groups that are an object for example: the
 * library fails there, or only when it is asked for a role, and the answer would be 500. A time outside the years 1970
 * to 9999 is no time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenReader extends DefaultJWTCallerPrincipalFactory {

    private static final List<String> TIMES =
            List.of(Claims.exp.name(), Claims.iat.name(), Claims.nbf.name(), Claims.auth_time.name());
    /** The end of the year 9999. */
    private static final double LAST_SECOND = 253_402_300_799.0;

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        try {
            JWTCallerPrincipal caller = super.parse(token, settings);
            checkClaims(token);
            // the name's own claims are looked at only here
            caller.getName();
            return caller;
        } catch (ClassCastException fault) {
            throw new ParseException("A claim is of another type than it should be.", fault);
        }
    }

    // the library cuts what is too large for a number of 64 bits
    private static void checkTime(@Nullable Object claim) throws ParseException {
        if (claim != null
                && !(claim instanceof Number seconds
                        && seconds.doubleValue() >= 0
                        && seconds.doubleValue() <= LAST_SECOND)) {
            throw new ParseException("A time in the token is none.");
        }
    }

    // the signature is checked by now
    private static void checkClaims(String token) throws ParseException {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setSkipSignatureVerification()
                    .setDisableRequireSignature()
                    .build()
                    .processToClaims(token);
            String groups = Claims.groups.name();
            if (claims.hasClaim(groups) && !claims.isClaimValueStringList(groups)) {
                throw new ParseException("The token's groups are no list of names.");
            }
            for (String time : TIMES) {
                checkTime(claims.getClaimValue(time));
            }
        } catch (InvalidJwtException fault) {
            throw new ParseException("The token cannot be read.", fault);
        }
    }
}
