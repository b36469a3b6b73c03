package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The inputs that {@link DocumentFuzzTest} starts from, some of them once at fault, one a file. */
class FuzzInputTest {

    private static final Path INPUTS = Path.of("src/test/resources/xyz/rbtfl/story/document/DocumentFuzzTestInputs");

    @TestFactory
    Stream<DynamicTest> markdown_goesTheWholeWay() throws IOException {
        return inputs("markdown", WholeWay::markdown);
    }

    @TestFactory
    Stream<DynamicTest> json_goesTheWholeWay() throws IOException {
        return inputs("json", WholeWay::json);
    }

    private static Stream<DynamicTest> inputs(String folder, BiConsumer<byte[], Address> way) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(folder))) {
            List<Path> inputs = files.sorted().toList();
            assertNotEquals(List.of(), inputs);
            return inputs.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> way.accept(Files.readAllBytes(file), Lantern.ADDRESS)));
        }
    }
}
