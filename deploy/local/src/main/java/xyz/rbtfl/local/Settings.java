package xyz.rbtfl.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user asked of {@code up}.
 *
 * @param root    the clone that the command was started from
 * @param data    the data folder, absolute; from {@code RBTFL_DATA}, default {@code deploy/local/data} of the clone
 * @param seeds   the folder to load, absolute; from {@code RBTFL_SEEDS}, default {@code seeds} of the clone; absent
 *                for {@code none} and where the clone has no such folder
 * @param port    the gateway's port, 1 to 65535; from {@code PORT}, default 8080
 * @param without the services left to the developer, from {@code --without MODULE}
 * @param form    what runs, {@link Service.Form#NATIVE} with {@code --native}
 */
record Settings(Path root, Path data, Optional<Path> seeds, int port, Set<Service> without, Service.Form form) {

    static final String USAGE = """
            Usage: deploy/local/up [--native] [--without MODULE]...

            Builds what is not built, starts PostgreSQL and the three services, loads the seeds,
            and runs until Ctrl-C.

              --native           the services as native executables, which GraalVM or Mandrel 25 builds;
                                 GRAALVM_HOME says where it is
              --without MODULE   leave story-service, entity-service or web-gateway to you:
                                 start it with `mvn quarkus:dev` in its folder; may be repeated

              PORT               the port of the gateway (8080)
              RBTFL_DATA         where the instance keeps everything (deploy/local/data)
              RBTFL_SEEDS        the folder to load at first start (seeds), or none
            """;

    static final String SEEDS = "RBTFL_SEEDS";

    private static final String NATIVE = "--native";
    private static final int DEFAULT_PORT = 8080;

    /**
     * Reads the settings.
     *
     * @throws CannotStart for an unknown option or module, a port that is no port, a seed folder that is not there
     */
    static Settings of(Path root, Map<String, String> environment, List<String> arguments) {
        List<String> modules =
                arguments.stream().filter(argument -> !argument.equals(NATIVE)).toList();
        return new Settings(
                root,
                data(root, environment),
                seeds(root, environment),
                port(environment),
                without(modules),
                modules.size() < arguments.size() ? Service.Form.NATIVE : Service.Form.JVM);
    }

    /** The data folder alone, which is all that {@code token} needs to know. */
    static Path data(Path root, Map<String, String> environment) {
        return given(environment, "RBTFL_DATA").map(Settings::path).orElse(root.resolve("deploy/local/data"));
    }

    private static Optional<Path> seeds(Path root, Map<String, String> environment) {
        Optional<String> given = given(environment, SEEDS);
        if (given.isEmpty()) {
            return Optional.of(root.resolve("seeds")).filter(Files::isDirectory);
        }
        if (given.get().equals("none")) {
            return Optional.empty();
        }
        return Optional.of(seedFolder(given.get()));
    }

    /**
     * A folder of seeds that the user named.
     *
     * @throws CannotStart where there is none
     */
    static Path seedFolder(String given) {
        Path folder = path(given);
        if (!Files.isDirectory(folder)) {
            throw new CannotStart(SEEDS + ": there is no folder " + folder);
        }
        return folder;
    }

    private static int port(Map<String, String> environment) {
        String given = given(environment, "PORT").orElse(String.valueOf(DEFAULT_PORT));
        try {
            int port = Integer.parseInt(given);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        throw new CannotStart("PORT: " + given + " is not a port (1 to 65535)");
    }

    private static Set<Service> without(List<String> arguments) {
        Set<Service> without = EnumSet.noneOf(Service.class);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (!argument.equals("--without") || !rest.hasNext()) {
                throw new CannotStart("I do not understand " + argument + "\n\n" + USAGE);
            }
            without.add(Service.ofModule(rest.next()));
        }
        return without;
    }

    /** A variable that is set to nothing counts as not set: that is what a shell's {@code PORT= up} means. */
    static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Path path(String given) {
        return Path.of(given).toAbsolutePath().normalize();
    }
}
