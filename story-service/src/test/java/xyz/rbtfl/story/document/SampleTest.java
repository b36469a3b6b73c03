package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xyz.rbtfl.story.markdown.MarkdownReader;

/** Documents of editors, where a folder of them stands beside the project. */
class SampleTest {

    private static final Path SAMPLES = Path.of("../../shared/samples");

    @TestFactory
    Stream<DynamicTest> sample_readAndWritten_isTheSameBytes() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "no samples beside this project");
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> samples = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return samples.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> staysTheSame(file)));
        }
    }

    private static void staysTheSame(Path file) throws IOException {
        byte[] sent = Files.readAllBytes(file);
        String[] name = file.getFileName().toString().split("\\.");
        Address address = new Address(name[0], name[1], "https://rbtfl.xyz");
        Reading reading = MarkdownReader.read(sent, address);
        assertEquals(List.of(), reading.refusals());
        assertEquals(List.of(), reading.repairs());
        assertArrayEquals(sent, DocumentWriter.write(reading.document().orElseThrow(), address.origin()));
        assertArrayEquals(sent, reading.canonical());
    }
}
