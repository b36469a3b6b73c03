package xyz.rbtfl.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be exported, from where and whereto.
 *
 * @param address the archive's address, with its query
 * @param token   an editor's
 * @param file    absolute; in a folder that is there
 * @param keep    how many archives stay in the folder, this one included, at least 1; 0 for all
 */
record ExportRequest(URI address, String token, Path file, int keep) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What archives are called in a folder that was named in place of a file. */
    static final Pattern DATED = Pattern.compile("rbtfl-\\d{8}T\\d{6}Z[.]tgz");

    private static final Set<String> FILTERS = Set.of("--head", "--entity", "--mention");

    /** The command line is not what {@link Export#USAGE} says. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message + "\n\n" + Export.USAGE);
        }
    }

    /**
     * Reads a command line.
     *
     * @throws NotUnderstood for an unknown option, or no file, or two
     * @throws CannotStart   where there is no token to be had, no such folder, or no such address
     */
    static ExportRequest of(Path root, Map<String, String> environment, List<String> arguments) {
        List<String> query = new ArrayList<>();
        List<String> files = new ArrayList<>();
        int keep = 0;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--revisions")) {
                query.add("revisions=true");
            } else if (FILTERS.contains(argument) && rest.hasNext()) {
                query.add(argument.substring(2) + "=" + slug(argument, rest.next()));
            } else if (argument.equals("--keep") && rest.hasNext()) {
                keep = number(rest.next());
            } else if (argument.startsWith("-")) {
                throw new NotUnderstood("I do not understand " + argument);
            } else {
                files.add(argument);
            }
        }
        if (files.size() != 1) {
            throw new NotUnderstood("One FILE is wanted, not " + files.size());
        }
        Path file = file(files.get(0));
        if (keep > 0 && !DATED.matcher(file.getFileName().toString()).matches()) {
            throw new NotUnderstood("--keep is for a folder");
        }
        return new ExportRequest(
                address(root, environment, "export.tar", query), Export.token(environment), file, keep);
    }

    private static String slug(String option, String value) {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new NotUnderstood(option + ": " + value + " is no slug");
        }
        return value;
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new NotUnderstood("--keep: " + value + " is no number from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    private static Path file(String given) {
        Path named = Path.of(given).toAbsolutePath().normalize();
        Path file = Files.isDirectory(named) ? named.resolve("rbtfl-" + MOMENT.format(Instant.now()) + ".tgz") : named;
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new CannotStart("There can be no file " + file);
        }
        return file;
    }

    /** The address of something in the API of the instance that the environment names. */
    static URI address(Path root, Map<String, String> environment, String name, List<String> query) {
        String base = Settings.given(environment, "RBTFL_URL")
                .orElseGet(() -> "http://localhost:"
                        + Settings.of(root, environment, List.of()).port());
        String path = (base.endsWith("/") ? "api/v1/" : "/api/v1/") + name;
        try {
            return new URI(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        } catch (URISyntaxException e) {
            throw new CannotStart("RBTFL_URL: " + base + " is no address", e);
        }
    }

    /** Whether the file is to be packed. */
    boolean isPacked() {
        String name = file.getFileName().toString();
        return name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }
}
