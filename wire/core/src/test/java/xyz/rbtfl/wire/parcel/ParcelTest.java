package xyz.rbtfl.wire.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelTest {

    private static ParcelReader reader(byte[] bytes) {
        return new ParcelReader(new ByteArrayInputStream(bytes));
    }

    private static byte[] parcel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Parcel.file("stories/水.zh.md", "0 END\n\n# 水".getBytes(UTF_8)));
        bytes.writeBytes(Parcel.file("empty", new byte[0]));
        bytes.writeBytes(Parcel.end());
        return bytes.toByteArray();
    }

    @Test
    void files_areReadAsTheyWereWritten_whateverTheyHold() throws IOException {
        ParcelReader reader = reader(parcel());

        ParcelReader.File first = reader.next().orElseThrow();
        assertEquals("stories/水.zh.md", first.path());
        assertArrayEquals("0 END\n\n# 水".getBytes(UTF_8), first.content());
        assertEquals("empty", reader.next().orElseThrow().path());
        assertEquals(Optional.empty(), reader.next());
        assertEquals(Optional.empty(), reader.next());
    }

    @Test
    void parcel_thatEndsTooSoon_isBroken_whereverThatIs() throws IOException {
        byte[] whole = parcel();
        for (int length = 0; length < whole.length; length++) {
            ParcelReader reader = reader(Arrays.copyOf(whole, length));
            assertThrows(
                    IOException.class,
                    () -> {
                        while (reader.next().isPresent()) {
                            // on to the end
                        }
                    },
                    "cut to " + length + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"path\n", "-1 path\n\n", "9000000 path\n", "x path\n\n", "2 path\nabc\n", " path\n\n", "\n"})
    void bytes_thatAreNoParcel_areBroken(String bytes) {
        assertThrows(IOException.class, () -> reader(bytes.getBytes(UTF_8)).next());
    }

    @Test
    void line_withoutAnEnd_isNotReadForEver() {
        IOException broken = assertThrows(
                IOException.class,
                () -> reader("1".repeat(5_000).getBytes(UTF_8)).next());
        assertTrue(broken.getMessage().contains("1000"), broken.getMessage());
    }
}
