package xyz.rbtfl.wire.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "57P01, true", // the server stops
        "57P03, true", // it starts
        "08006, true", // the connection broke
        "53300, true", // too many connections
        "25006, true", // it became a replica
        "57014, false", // a statement of ours took too long
        "23505, false", // a key twice
        "42703, false", // no such column
    })
    void refusal_ofTheDatabase_isAnOutageOrAFault(String state, boolean outage) {
        PgException refusal = new PgException("refused", "FATAL", state, "");
        assertEquals(outage, Outage.isBehind(new IllegalStateException(refusal)));
    }

    @Test
    void connection_refused_isAnOutage() {
        assertTrue(Outage.isBehind(new IllegalStateException(new ConnectException("refused"))));
    }

    @Test
    void database_thatDoesNotAnswer_isAnOutage() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Pool pool = PgBuilder.pool()
                    .with(new PoolOptions().setConnectionTimeout(1))
                    .connectingTo(new PgConnectOptions()
                            .setHost("127.0.0.1")
                            .setPort(silent.getLocalPort())
                            .setUser("nobody"))
                    .using(vertx)
                    .build();
            for (Future<?> asked :
                    List.of(pool.getConnection(), pool.query("select 1").execute())) {
                CompletionException failure = assertThrows(
                        CompletionException.class,
                        () -> asked.toCompletionStage().toCompletableFuture().join());
                assertTrue(Outage.isBehind(failure), failure::toString);
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void json_thatCannotBeWritten_isAFault() {
        assertFalse(Outage.isBehind(new UncheckedIOException(new JsonMappingException(null, "no serializer"))));
    }

    @Test
    void outage_isLoggedOnce_andAgainAfterAQuietMinute() {
        Outage outage = new Outage();
        assertTrue(outage.isNew(seconds(-5)));
        assertFalse(outage.isNew(seconds(0)));
        assertFalse(outage.isNew(seconds(59)));
        assertFalse(outage.isNew(seconds(118)));
        assertTrue(outage.isNew(seconds(179)));
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
