package xyz.rbtfl.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of 100,000 stories of one edition each, all of them about {@code hub}, which is in one head, and about one
 * of 1,000 others: what queries cost is told by the blocks that they look at, which the machine's load does not change.
 * Nor does chance: the statistics are of all rows, and the vacuum marks all pages as visible to all, for their rows are
 * on disk and nothing runs beside it.
 */
public final class Corpus {

    private static final int STORIES = 100_000;
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    /**
     * The statistics look at 300 times as many rows: at every row of the largest table, which has five for each story.
     */
    private static final int STATISTICS_TARGET = 5 * STORIES / 300 + 1;

    private static final String FILL = """
            insert into edition (story, locale, type, date, headline, standfirst, takes, lenses, regions,
                headline_language, standfirst_language, document, view, links, touched, declared, hash, revision,
                created_at, updated_at)
            select 'story-' || n, 'en', 'story', date '2000-01-01' + n / 20, 'Headline ' || n, 'Standfirst', 0, 0, 0,
                'en', 'en', '', '{}', '{}', '{}', '{}', n, 1, now(), now()
            from generate_series(1, %1$d) n;
            insert into head (slug, revision, updated_at, newest)
            values ('hub', 1, now(), date '2000-01-01' + %1$d / 20);
            insert into head_name (head, locale, name, language) values ('hub', 'en', 'Hub', 'en');
            insert into edition_head (edition_id, position, head) select id, 1, 'hub' from edition;
            insert into listing (story, kind, tag, date)
            select e.story, t.kind, t.tag, e.date from edition e cross join lateral (values
                ('story', ''), ('head', 'hub'), ('entity', 'hub'), ('mention', 'hub'),
                ('entity', 'other-' || e.id %% 1000)) t(kind, tag);
            insert into mention (edition_id, position, entity, text, language, field, sentence)
            select id, 1, 'hub', 'Hub', 'en', '/summary', 'The hub.' from edition;
            """.formatted(STORIES);

    private static Connection database;

    private Corpus() {}

    /** The blocks that a query looks at when it has been run before: 8 KiB each. */
    public static synchronized int blocks(String sql, String... parameters) throws SQLException, IOException {
        try (Statement statement = database().createStatement()) {
            statement.execute("prepare asked as " + sql);
            try {
                String run = "execute asked(" + String.join(", ", parameters) + ")";
                statement.execute(run);
                return blocks(statement, run);
            } finally {
                statement.execute("deallocate asked");
            }
        }
    }

    private static int blocks(Statement statement, String run) throws SQLException {
        int first = -1;
        try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + run)) {
            while (plan.next()) {
                Matcher buffers = BLOCKS.matcher(plan.getString(1));
                if (first < 0 && buffers.find()) {
                    first = Integer.parseInt(buffers.group(1))
                            + (buffers.group(2) == null ? 0 : Integer.parseInt(buffers.group(2)));
                }
            }
        }
        return first;
    }

    private static Connection database() throws SQLException, IOException {
        if (database == null) {
            database = EmbeddedPostgres.builder()
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("synchronous_commit", "on")
                    .start()
                    .getPostgresDatabase()
                    .getConnection();
            try (Statement statement = database.createStatement()) {
                for (String migration :
                        List.of("V1__stories.sql", "V2__listings.sql", "V3__ranks.sql", "V4__batches.sql")) {
                    statement.execute(Files.readString(Path.of("src/main/resources/db/migration", migration)));
                }
                statement.execute(FILL);
                statement.execute("set default_statistics_target = " + STATISTICS_TARGET);
                statement.execute("vacuum analyze");
                statement.execute("set plan_cache_mode = force_generic_plan");
            }
        }
        return database;
    }
}
