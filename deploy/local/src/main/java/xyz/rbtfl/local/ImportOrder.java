package xyz.rbtfl.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be imported, and whereto.
 *
 * @param address of the imports, with its query
 * @param token   an editor's
 * @param source  an archive, or a folder in the layout of one
 */
record ImportOrder(URI address, String token, Path source) {

    private static final List<String> MODES = List.of("create", "overwrite", "mirror");

    /** The command line is not what {@link Import#USAGE} says. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message + "\n\n" + Import.USAGE);
        }
    }

    /**
     * Reads a command line.
     *
     * @throws NotUnderstood for an unknown option, or no file, or two
     * @throws CannotStart   where there is no token to be had, no such file, or no such address
     */
    static ImportOrder of(Path root, Map<String, String> environment, List<String> arguments) {
        List<String> query = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--dry-run" -> query.add("dry_run=true");
                case "--strict" -> query.add("strict=true");
                case "--mode" -> query.add("mode=" + mode(rest));
                case "--confirm" -> query.add("confirm=" + name(rest));
                default -> sources.add(source(argument));
            }
        }
        if (sources.size() != 1) {
            throw new NotUnderstood("One FILE or FOLDER is wanted, not " + sources.size());
        }
        Path source = Path.of(sources.get(0)).toAbsolutePath().normalize();
        if (!Files.isReadable(source)) {
            throw new CannotStart("There is no " + source);
        }
        ImportOrder order = new ImportOrder(
                ExportRequest.address(root, environment, "imports", query), Export.token(environment), source);
        if (!order.isFolder() && order.mediaType().isEmpty()) {
            throw new NotUnderstood(source + ": an archive is called .tar, .tar.gz, .tgz or .zip");
        }
        return order;
    }

    private static String mode(Iterator<String> rest) {
        String mode = rest.hasNext() ? rest.next() : "";
        if (!MODES.contains(mode)) {
            throw new NotUnderstood("--mode is create, overwrite or mirror");
        }
        return mode;
    }

    private static String name(Iterator<String> rest) {
        String name = rest.hasNext() ? rest.next() : "";
        if (!name.matches("[A-Za-z0-9.-]+")) {
            throw new NotUnderstood("--confirm is the name of the instance");
        }
        return name;
    }

    private static String source(String argument) {
        if (argument.startsWith("-")) {
            throw new NotUnderstood("I do not understand " + argument);
        }
        return argument;
    }

    boolean isFolder() {
        return Files.isDirectory(source);
    }

    /** The media type of the archive, by its name; empty where it is none. */
    String mediaType() {
        String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        if (isFolder() || name.endsWith(".tar")) {
            return "application/x-tar";
        }
        if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
            return "application/gzip";
        }
        return name.endsWith(".zip") ? "application/zip" : "";
    }
}
