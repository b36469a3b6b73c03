package xyz.rbtfl.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Loads a folder of seeds into an instance that runs elsewhere, such as in a cluster, and ends with status 0 where no
 * file was refused.
 *
 * <p>The environment says what and where: {@code RBTFL_GATEWAY} the address of the gateway (default
 * {@code http://web-gateway:8080}), {@code RBTFL_TOKEN_KEY} the private key whose tokens the instance accepts, in PEM,
 * and {@code RBTFL_SEEDS} the folder (default {@code /seeds}).
 */
public final class LoadSeeds {

    /** What is started together with the services may have to wait for their migrations. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LoadSeeds() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        try {
            System.exit(load(System.getenv()) ? 0 : 1);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static boolean load(Map<String, String> environment) {
        Path folder =
                Settings.seedFolder(Settings.given(environment, Settings.SEEDS).orElse("/seeds"));
        String token = Secrets.givenKey(environment)
                .map(Token::editor)
                .orElseThrow(() -> new CannotStart(Secrets.KEY_VARIABLE + " is not set: seeds are sent with a token"));
        SeedClient client = new SeedClient(gateway(environment), token);
        client.awaitAnswer(PATIENCE);
        return new Seeds(folder, client, SeedNotes.none()).load();
    }

    private static URI gateway(Map<String, String> environment) {
        String given = Settings.given(environment, "RBTFL_GATEWAY").orElse("http://web-gateway:8080");
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            throw new CannotStart("RBTFL_GATEWAY: " + given + " is no address", e);
        }
    }
}
