import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.Reader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies every row of a service's database with plain {@code COPY} into empty tables of the same shape, with the same
 * indexes and checks, and prints how long the writing took in milliseconds. The copies are dropped at the end.
 *
 * <pre>java -cp … Copy.java CONFIGURATION</pre>
 */
class Copy {

    private static final String SCRATCH = "copy_rate";

    public static void main(String[] arguments) throws Exception {
        Properties configuration = new Properties();
        try (Reader file = new FileReader(arguments[0])) {
            configuration.load(file);
        }
        try (Connection connection = DriverManager.getConnection(
                configuration.getProperty("quarkus.datasource.jdbc.url"),
                configuration.getProperty("quarkus.datasource.username"),
                configuration.getProperty("quarkus.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCRATCH + " cascade");
            statement.execute("create schema " + SCRATCH);
            try {
                System.out.println(copy(statement, connection.unwrap(PGConnection.class).getCopyAPI()));
            } finally {
                statement.execute("drop schema " + SCRATCH + " cascade");
            }
        }
    }

    private static long copy(Statement statement, CopyManager copier) throws Exception {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : tables(statement).entrySet()) {
            String name = table.getKey();
            statement.execute("create table " + SCRATCH + "." + name + " (like public." + name + " including all)");
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            copier.copyOut("copy public." + name + table.getValue() + " to stdout", read);
            rows.put(SCRATCH + "." + name + table.getValue(), read.toByteArray());
        }
        long start = System.nanoTime();
        for (Map.Entry<String, byte[]> table : rows.entrySet()) {
            copier.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Each table with its columns in brackets, without those that PostgreSQL computes itself. */
    private static Map<String, String> tables(Statement statement) throws Exception {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select table_name, ' (' || string_agg(quote_ident(column_name), ', ' order by ordinal_position) || ')'
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                  and table_name <> 'flyway_schema_history'
                group by table_name order by table_name""")) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }
}
