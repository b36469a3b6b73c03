package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

    @TempDir
    private Path folder;

    @Test
    void process_writtenAndRead_isFoundAndStopped() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        Path file = folder.resolve("it.pid");
        RecordedProcess.of(process.toHandle()).write(file);

        RecordedProcess read = RecordedProcess.read(file).orElseThrow();

        assertTrue(read.stop("TERM"));
        assertFalse(process.isAlive());
        assertFalse(read.stop("TERM"));
    }

    @Test
    void process_ofTheSameIdButAnotherTime_isAnotherOne() {
        ProcessHandle me = ProcessHandle.current();
        Instant earlier = me.info().startInstant().orElseThrow().minus(Duration.ofMinutes(5));

        assertTrue(RecordedProcess.of(me).running().isPresent());
        assertEquals(Optional.empty(), new RecordedProcess(me.pid(), earlier).running());
    }

    @Test
    void postmaster_ofItsOwnFile_isReadInSeconds() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        Files.writeString(file, "4711\n/somewhere/files\n1767225600\n20001\n\n127.0.0.1\n");

        assertEquals(
                Optional.of(new RecordedProcess(4711, Instant.ofEpochSecond(1_767_225_600))),
                RecordedProcess.readPostmaster(file));
    }

    @Test
    void files_thatAreMissingOrBroken_areNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pid"), "12x\nsoon\n");

        assertEquals(Optional.empty(), RecordedProcess.read(broken));
        assertEquals(Optional.empty(), RecordedProcess.read(folder.resolve("missing.pid")));
        assertEquals(Optional.empty(), RecordedProcess.readPostmaster(broken));
    }
}
