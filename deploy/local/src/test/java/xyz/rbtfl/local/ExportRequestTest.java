package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportRequestTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("RBTFL_URL", "https://rbtfl.example/", "RBTFL_TOKEN", "token");

    @TempDir
    private Path folder;

    private ExportRequest request(String... arguments) {
        return ExportRequest.of(folder, ENVIRONMENT, List.of(arguments));
    }

    @Test
    void request_asksForWhatTheOptionsSay() {
        ExportRequest request = request(
                "--head", "tides", "--revisions", folder.resolve("x.tgz").toString(), "--head", "wars");

        assertEquals(
                "https://rbtfl.example/api/v1/export.tar?head=tides&revisions=true&head=wars",
                request.address().toString());
        assertEquals(folder.resolve("x.tgz"), request.file());
        assertTrue(request.isPacked());
    }

    @Test
    void request_withoutAnAddress_isForThisMachine() {
        ExportRequest request = ExportRequest.of(
                folder,
                Map.of("RBTFL_TOKEN", "token", "PORT", "18080"),
                List.of(folder.resolve("x.tar").toString()));

        assertEquals(
                "http://localhost:18080/api/v1/export.tar", request.address().toString());
        assertFalse(request.isPacked());
    }

    @Test
    void file_inAFolder_isCalledByTheTime() {
        ExportRequest request = request("--keep", "7", folder.toString());

        assertTrue(ExportRequest.DATED
                .matcher(request.file().getFileName().toString())
                .matches());
        assertEquals(7, request.keep());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--nonsense x.tar",
                "x.tar y.tar",
                "--head",
                "--head No x.tar",
                "--keep 0 .",
                "--keep 2 x.tar"
            })
    void commandLine_thatIsNotUnderstood_isSaid(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThrows(ExportRequest.NotUnderstood.class, () -> request(arguments));
    }
}
