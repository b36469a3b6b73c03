package xyz.rbtfl.wire.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the database, given up sooner than Vert.x would (after a minute, and half of one): a cluster may
 * drop what is sent to a database that is away, and who waits for an answer to that does not notice that the database
 * is back.
 */
@Singleton
@Default
@ReactiveDataSource(Reads.DATASOURCE)
class DatabasePool implements PgPoolCreator {

    private static final int CONNECT_MILLIS = 1_000;
    /** Longer than refused attempts to reconnect take together, and shorter than the gateway waits. */
    private static final int WAIT_SECONDS = 4;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(server -> server.setConnectTimeout(CONNECT_MILLIS));
        return PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(WAIT_SECONDS).setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
