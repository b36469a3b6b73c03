package xyz.rbtfl.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/**
 * The instance's PostgreSQL: one server on the loopback interface, a database for each service, each with its own
 * user. Nobody connects without a password, and a service's user reaches no database but the one of its name.
 */
final class Database {

    static final String NAME = "postgresql";
    /** Ends the sessions and writes everything out; PostgreSQL takes TERM to mean "once the last session has ended". */
    static final String STOP_SIGNAL = "INT";

    private static final String SUPERUSER = "postgres";
    private static final long INITDB_SECONDS = 120;

    /** {@code sameuser} is the database that is named like the user. */
    private static final String WHO_MAY_CONNECT = """
            # written at each start
            # type  database  user      address        method
            host    all       postgres  127.0.0.1/32   scram-sha-256
            host    sameuser  all       127.0.0.1/32   scram-sha-256
            """;

    private final Path data;
    private final Secrets secrets;
    private final int port;

    Database(Path data, Secrets secrets, int port) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
    }

    /** Stops a server that still has this data folder's files open, whoever started it. */
    static void stopOrphan(Path data) {
        Part.stopOrphan(data, NAME, STOP_SIGNAL);
        RecordedProcess.readPostmaster(files(data).resolve("postmaster.pid"))
                .ifPresent(orphan -> orphan.stop(STOP_SIGNAL));
    }

    /** Makes the server's files where there are none, and the part that runs it. */
    Part prepare() {
        PostgresBinaries binaries = PostgresBinaries.in(data);
        try {
            if (!Files.exists(files(data))) {
                Up.say("Making a database in " + files(data));
                makeFiles(binaries);
            }
            Files.writeString(files(data).resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new CannotStart("The database's files cannot be made: " + e.getMessage(), e);
        }
        return new Part(NAME, binaries.command("postgres", options()), data, STOP_SIGNAL, this::answers);
    }

    /** Makes the databases and users that are missing; needs a server that is ready. */
    void makeDatabases(List<String> names) {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                makeDatabase(statement, name);
            }
        } catch (SQLException e) {
            throw new CannotStart("The databases cannot be made: " + e.getMessage(), e);
        }
    }

    /** What a service has to know to reach its database, as lines of its configuration. */
    Map<String, String> configuration(String name) {
        return Map.of(
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                secrets.password(name),
                "quarkus.datasource.jdbc.url",
                "jdbc:" + url(name),
                "quarkus.datasource.reactive.url",
                url(name));
    }

    /** The durable settings are PostgreSQL's defaults, and stand here because an acknowledged write rests on them. */
    private List<String> options() {
        Map<String, String> settings = Map.of(
                "port", String.valueOf(port),
                "listen_addresses", Port.LOOPBACK,
                "unix_socket_directories", "",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "max_connections", "100",
                "timezone", "UTC",
                "log_timezone", "UTC");
        List<String> options = new ArrayList<>(List.of("-D", files(data).toString()));
        settings.forEach((name, value) -> options.addAll(List.of("-c", name + "=" + value)));
        return options;
    }

    /** Makes them beside their place and renames at the end, so that files that are there are whole. */
    private void makeFiles(PostgresBinaries binaries) throws IOException {
        Path unfinished = files(data).resolveSibling("files.unfinished");
        if (Files.exists(unfinished)) {
            PathUtils.deleteDirectory(unfinished);
        }
        List<String> initdb = binaries.command(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + secrets.passwordFile(SUPERUSER),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // the same order and the same upper case on every machine, whatever its locale
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        run(initdb);
        Files.move(unfinished, files(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        Path log = data.resolve("log").resolve("initdb.log");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(INITDB_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CannotStart("The database's files cannot be made:\n\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", e);
        }
    }

    /** The names are ours, the passwords of letters, digits, - and _: nothing here needs quoting. */
    private void makeDatabase(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login password '" + secrets.password(name) + "'");
        }
        if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + name);
        }
        statement.execute("revoke connect on database " + name + " from public");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(user), user, secrets.password(user));
    }

    private String url(String name) {
        return "postgresql://" + Port.LOOPBACK + ":" + port + "/" + name;
    }

    private static Path files(Path data) {
        return data.resolve("postgresql").resolve("files");
    }
}
