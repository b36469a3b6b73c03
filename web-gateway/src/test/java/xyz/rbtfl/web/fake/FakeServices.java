package xyz.rbtfl.web.fake;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the two services' stand-ins, and makes the key that tokens are signed and checked with. */
@QuarkusTestResource(FakeServices.class)
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    private FakeStoryService stories;
    private FakeEntityService entities;

    @Override
    public Map<String, String> start() {
        stories = new FakeStoryService();
        entities = new FakeEntityService();
        KeyPair keys = keys();
        String management = String.valueOf(freePort());
        return Map.of(
                "quarkus.rest-client.story-service.url", stories.url(),
                "quarkus.rest-client.entity-service.url", entities.url(),
                "quarkus.management.port", management,
                "test.management.url", "http://localhost:" + management,
                "mp.jwt.verify.publickey", encoded(keys.getPublic()),
                "smallrye.jwt.sign.key", encoded(keys.getPrivate()));
    }

    /** Before each test: what was asked so far was on offer. */
    @Override
    public void inject(Object test) {
        requireNoFaults();
    }

    @Override
    public void stop() {
        stories.close();
        entities.close();
        requireNoFaults();
    }

    private void requireNoFaults() {
        List<String> faults = Stream.of(stories, entities)
                .flatMap(fake -> fake.takeFaults().stream())
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new AssertionError("The services' contracts do not have: " + faults);
        }
    }

    // a packaged gateway does not say which port its management took
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
