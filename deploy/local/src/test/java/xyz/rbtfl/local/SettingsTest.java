package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path root;

    @Test
    void settings_ofNothing_areTheDefaults() throws IOException {
        Files.createDirectory(root.resolve("seeds"));

        assertEquals(
                new Settings(
                        root,
                        root.resolve("deploy/local/data"),
                        Optional.of(root.resolve("seeds")),
                        8080,
                        Set.of(),
                        Service.Form.JVM),
                Settings.of(root, Map.of("PORT", "", "RBTFL_DATA", ""), List.of()));
    }

    @Test
    void settings_allGiven_areTaken() {
        assertEquals(
                new Settings(
                        root,
                        root.resolve("elsewhere"),
                        Optional.empty(),
                        9000,
                        Set.of(Service.STORY, Service.WEB),
                        Service.Form.NATIVE),
                Settings.of(
                        root,
                        Map.of("PORT", "9000", "RBTFL_DATA", root + "/x/../elsewhere", "RBTFL_SEEDS", "none"),
                        List.of("--without", "web-gateway", "--native", "--without", "story-service")));
    }

    @Test
    void seeds_inACloneWithoutAny_areNone() {
        assertEquals(Optional.empty(), Settings.of(root, Map.of(), List.of()).seeds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
    void port_thatIsNone_isRefused(String port) {
        assertThrows(CannotStart.class, () -> Settings.of(root, Map.of("PORT", port), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--without", "--with", "story-service"})
    void argument_unknown_isRefused(String argument) {
        assertThrows(CannotStart.class, () -> Settings.of(root, Map.of(), List.of(argument)));
    }
}
