package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start says why, and starts nothing. */
class RefusalIT {

    @TempDir
    private Path folder;

    @Test
    void port_taken_isRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            TestInstance refused = TestInstance.attempt(folder.resolve("data"), taken.getLocalPort(), "none");

            assertRefused(refused, "Port " + taken.getLocalPort() + " cannot be used");
            assertFalse(Files.exists(folder.resolve("data/postgresql")));
        }
    }

    @Test
    void dataFolder_taken_isRefused() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (FileChannel lock =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertNotNull(lock.tryLock());

            TestInstance refused = TestInstance.attempt(data, Port.free(), "none");

            assertRefused(refused, "is taken by an instance that is running");
            assertFalse(Files.exists(data.resolve("postgresql")));
        }
    }

    @Test
    void module_unknown_isRefused() {
        TestInstance refused = TestInstance.attempt(folder.resolve("data"), Port.free(), "none", "--without", "story");

        assertRefused(refused, "There is no service story, only story-service, entity-service, web-gateway");
    }

    @Test
    void seeds_inAFolderThatIsNotThere_areRefused() {
        TestInstance refused = TestInstance.attempt(folder.resolve("data"), Port.free(), "/not/there");

        assertRefused(refused, "there is no folder /not/there");
    }

    private static void assertRefused(TestInstance refused, String why) {
        assertEquals(1, refused.exitValue());
        assertTrue(refused.output().contains(why), refused.output());
        assertFalse(refused.output().contains("Ready"), refused.output());
    }
}
