package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import xyz.rbtfl.story.head.HeadNamesCheck;
import xyz.rbtfl.story.list.PageKeyCheck;

/** The inputs that {@link StoryFuzzTest} starts from, some of them once at fault, one a file. */
class FuzzInputTest {

    private static final Path INPUTS = Path.of("src/test/resources/xyz/rbtfl/story/document/StoryFuzzTestInputs");

    @TestFactory
    Stream<DynamicTest> markdown_goesTheWholeWay() throws IOException {
        return inputs("markdown", sent -> WholeWay.markdown(sent, Lantern.ADDRESS));
    }

    @TestFactory
    Stream<DynamicTest> json_goesTheWholeWay() throws IOException {
        return inputs("json", sent -> WholeWay.json(sent, Lantern.ADDRESS));
    }

    @TestFactory
    Stream<DynamicTest> head_isTakenOrRefused() throws IOException {
        return inputs("head", damagedToo(HeadNamesCheck::check));
    }

    @TestFactory
    Stream<DynamicTest> pageKey_isTakenOrRefused() throws IOException {
        return inputs("pageKey", damagedToo(PageKeyCheck::check));
    }

    private static Stream<DynamicTest> inputs(String folder, Consumer<byte[]> way) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(folder))) {
            List<Path> inputs = files.sorted().toList();
            assertNotEquals(List.of(), inputs);
            return inputs.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> way.accept(Files.readAllBytes(file))));
        }
    }

    /** What is not damaged elsewhere is damaged here. */
    private static Consumer<byte[]> damagedToo(Consumer<byte[]> way) {
        return sent -> {
            way.accept(sent);
            Damage damage = new Damage(new Random(20_311));
            IntStream.range(0, 1_000).forEach(i -> way.accept(damage.done(sent, sent)));
        };
    }
}
