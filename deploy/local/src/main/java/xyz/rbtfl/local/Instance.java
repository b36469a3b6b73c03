package xyz.rbtfl.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A running rbtfl: a data folder that this process holds, and the parts that it started on it. */
final class Instance {

    private final Settings settings;
    private final Secrets secrets;
    /** Held as long as this process lives; the system lets go of it however the process ends. */
    private final FileLock hold;

    private final List<Part> parts = new ArrayList<>();
    private boolean stopping;

    private Instance(Settings settings, FileLock hold) {
        this.settings = settings;
        this.secrets = Secrets.in(settings.data());
        this.hold = hold;
    }

    /**
     * Takes the data folder, and stops what a killed launcher left running on it.
     *
     * @throws CannotStart where another process holds the folder, or the port is taken
     */
    static Instance take(Settings settings) {
        Path data = settings.data();
        Instance instance = new Instance(settings, hold(data));
        for (Service service : stopOrder(List.of(Service.values()))) {
            Part.stopOrphan(data, service.module(), Service.STOP_SIGNAL);
        }
        Database.stopOrphan(data);
        Port.refuseTaken(settings.port());
        return instance;
    }

    /**
     * Starts every part and returns when all are ready.
     *
     * @throws CannotStart where one does not start; what was started is then to be stopped
     */
    void start() {
        Path data = settings.data();
        Map<Service, Service.Ports> ports = ports();
        Database server = new Database(data, secrets, Port.free());
        for (Service service : Service.values()) {
            service.configure(data, ports, server, secrets);
        }
        Up.say("Starting PostgreSQL");
        start(server.prepare()).awaitReady();
        server.makeDatabases(Stream.of(Service.values())
                .map(Service::database)
                .flatMap(Optional::stream)
                .toList());
        Stream.of(Service.values())
                .filter(service -> !settings.without().contains(service))
                .map(service -> start(service, requireNonNull(ports.get(service))))
                // all are on their way before the first is waited for
                .toList()
                .forEach(Part::awaitReady);
    }

    /** Stops the parts, the last one started first, and returns when all are gone. */
    void stop() {
        List<Part> started;
        synchronized (parts) {
            stopping = true;
            started = stopOrder(parts);
        }
        started.forEach(Part::expectEnd);
        started.forEach(Part::stop);
    }

    Secrets secrets() {
        return secrets;
    }

    private Part start(Service service, Service.Ports ports) {
        Up.say("Starting " + service.module());
        return start(service.part(settings, ports));
    }

    private Part start(Part part) {
        synchronized (parts) {
            if (stopping) {
                throw new CannotStart("Stopped while starting");
            }
            parts.add(part);
            part.start();
        }
        return part;
    }

    private Map<Service, Service.Ports> ports() {
        Map<Service, Service.Ports> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int http = service == Service.WEB ? settings.port() : Port.free();
            ports.put(service, new Service.Ports(http, Port.free()));
        }
        return ports;
    }

    private static <T> List<T> stopOrder(List<T> started) {
        List<T> order = new ArrayList<>(started);
        Collections.reverse(order);
        return order;
    }

    private static FileLock hold(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(
                        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock hold = channel.tryLock();
            if (hold != null) {
                return hold;
            }
        } catch (OverlappingFileLockException e) {
            // said below, as for another process
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be used: " + e, e);
        }
        throw new CannotStart("The data folder " + data + " is taken by an instance that is running;"
                + " stop it, or name another folder with RBTFL_DATA=… deploy/local/up");
    }
}
