package xyz.rbtfl.wire.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * How fresh the data is, for operators: {@code rbtfl_newest_change_timestamp_seconds} is the Unix time of the newest
 * change, whichever replica made it, read from the database every 15 seconds. It is {@code NaN} until it was read, and
 * while there is no change at all; it keeps its last value while the database is silent.
 */
@Singleton
class NewestChange implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(NewestChange.class);
    private static final long READ_EVERY_MS = 15_000;
    private static final String NEWEST = """
            select cast(extract(epoch from at) as double precision) as at from change
            order by transaction desc, sequence desc limit 1
            """;

    private final Vertx vertx;
    private final Pool database;
    private volatile double timestamp = Double.NaN;

    NewestChange(Vertx vertx, Pool database) {
        this.vertx = vertx;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        read();
        vertx.setPeriodic(READ_EVERY_MS, timer -> read());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rbtfl.newest.change.timestamp", this, newest -> newest.timestamp)
                .baseUnit("seconds")
                .description("Unix time of the newest change in the feed")
                .register(registry);
    }

    private void read() {
        database.query(NEWEST)
                .execute()
                .onSuccess(this::note)
                .onFailure(silence -> LOG.debug("The newest change could not be read", silence));
    }

    private void note(RowSet<Row> rows) {
        rows.forEach(row -> timestamp = row.getDouble("at"));
    }
}
