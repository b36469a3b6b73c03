package xyz.rbtfl.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Starts an instance, loads the seeds, and keeps it running until it is told to stop. */
public final class Up {

    private Up() {}

    /** See {@link Settings#USAGE}. */
    public static void main(String... arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Settings.USAGE);
            return;
        }
        try {
            run(Settings.of(root(), System.getenv(), List.of(arguments)));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        Instance instance = Instance.take(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance), "stop"));
        instance.start();
        if (settings.without().isEmpty()) {
            settings.seeds().ifPresent(folder -> load(folder, instance, settings));
        } else {
            say("Left to you: "
                    + settings.without().stream()
                            .map(service -> "(cd " + service.module() + " && mvn quarkus:dev)")
                            .collect(Collectors.joining("; "))
                    + ". Seeds are loaded by a start without --without");
        }
        say("Ready: http://localhost:" + settings.port() + "/");
        new CountDownLatch(1).await();
    }

    private static void load(Path folder, Instance instance, Settings settings) {
        String token = Token.editor(instance.secrets().privateKey());
        new Seeds(folder, new SeedClient(Service.url(settings.port()), token), SeedNotes.in(settings.data())).load();
    }

    private static void stop(Instance instance) {
        say("Stopping");
        instance.stop();
        say("Stopped");
    }

    /** The clone that the command belongs to. */
    static Path root() {
        return Path.of(System.getProperty("rbtfl.root", "")).toAbsolutePath().normalize();
    }

    /** Tells the user. */
    static void say(String message) {
        System.out.println(message);
    }
}
