package xyz.rbtfl.wire.request;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Refuses a signed token with a claim of another type than it should be, groups that are an object for example: the
 * library fails there, or only when it is asked for a role, and the answer would be 500.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenReader extends DefaultJWTCallerPrincipalFactory {

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        try {
            JWTCallerPrincipal caller = super.parse(token, settings);
            checkGroups(token);
            // the name's own claims are looked at only here
            caller.getName();
            return caller;
        } catch (ClassCastException fault) {
            throw new ParseException("A claim is of another type than it should be.", fault);
        }
    }

    // the signature is checked by now
    private static void checkGroups(String token) throws ParseException {
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
        } catch (InvalidJwtException fault) {
            throw new ParseException("The token cannot be read.", fault);
        }
    }
}
