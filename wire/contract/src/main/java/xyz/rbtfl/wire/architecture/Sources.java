package xyz.rbtfl.wire.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What source files must be like, and the compiler does not see. Each list is empty where all is well. */
public final class Sources {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test");
    private static final int LONGEST_LINE = 120;

    /** A type of ours with its package, as documentation links to it. */
    private static final Pattern TYPE = Pattern.compile("xyz\\.rbtfl(?:\\.[a-z]+)*\\.[A-Z]\\w*");

    private Sources() {}

    /**
     * Lines of the module's Java files that are longer than a screen is wide. Tables of samples in tests may be wider.
     */
    public static List<String> longLines() {
        return longLines(Path.of("src"));
    }

    /** The same of the files in a folder. */
    public static List<String> longLines(Path folder) {
        return javaFiles(folder)
                .flatMap(file -> lines(file)
                        .filter(line -> line.codePointCount(0, line.length()) > LONGEST_LINE)
                        .filter(line -> !isTest(file) || !line.contains("\""))
                        .map(line -> file + ": " + line.strip()))
                .toList();
    }

    /** Folders with Java files, and without a word about what they are for. */
    public static List<String> unexplainedPackages() {
        return javaFiles(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Path::toString)
                .toList();
    }

    /** Types that a {@code package-info} speaks of, and that do not exist. */
    public static List<String> unknownTypes() {
        return javaFiles(MAIN)
                .filter(file -> file.endsWith("package-info.java"))
                .flatMap(file -> lines(file)
                        .flatMap(line -> TYPE.matcher(line).results().map(MatchResult::group))
                        .filter(type -> !exists(type))
                        .map(type -> file + ": " + type))
                .toList();
    }

    private static boolean isTest(Path file) {
        return file.toString().contains(TESTS.toString());
    }

    private static boolean exists(String type) {
        return Sources.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
