package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportOrderTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("RBTFL_URL", "https://rbtfl.example/", "RBTFL_TOKEN", "token");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("x.tar", "x.tar.gz", "x.tgz", "X.ZIP", "x.txt")) {
            Files.createFile(folder.resolve(name));
        }
    }

    private ImportOrder order(String... arguments) {
        String[] found = Arrays.stream(arguments)
                .map(argument -> argument.replace("FOLDER", folder.toString()))
                .toArray(String[]::new);
        return ImportOrder.of(folder, ENVIRONMENT, List.of(found));
    }

    @Test
    void order_asksForWhatTheOptionsSay() {
        ImportOrder order =
                order("--mode", "mirror", "--confirm", "rbtfl.example", "--dry-run", "--strict", "FOLDER/x.tar");

        assertEquals(
                "https://rbtfl.example/api/v1/imports?mode=mirror&confirm=rbtfl.example&dry_run=true&strict=true",
                order.address().toString());
        assertEquals(folder.resolve("x.tar"), order.source());
    }

    @ParameterizedTest
    @CsvSource({
        "FOLDER/x.tar, application/x-tar",
        "FOLDER/x.tar.gz, application/gzip",
        "FOLDER/x.tgz, application/gzip",
        "FOLDER/X.ZIP, application/zip",
        "FOLDER, application/x-tar"
    })
    void archive_isWhatItsNameSays(String source, String mediaType) {
        assertEquals(mediaType, order(source).mediaType());
    }

    @Test
    void folder_isPacked() {
        assertTrue(order("FOLDER").isFolder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense FOLDER",
                "FOLDER/x.tar FOLDER/x.tgz",
                "--mode",
                "--mode all FOLDER",
                "--confirm",
                "--confirm a&b FOLDER",
                "FOLDER/x.txt"
            })
    void commandLine_thatIsNotUnderstood_isSaid(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThrows(ImportOrder.NotUnderstood.class, () -> order(arguments));
    }

    @Test
    void source_thatIsNotThere_isSaid() {
        assertThrows(CannotStart.class, () -> order("FOLDER/y.tar"));
    }
}
