package xyz.rbtfl.wire.database;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabasePoolTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void database_thatDoesNotAnswer_isGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Pool pool = new DatabasePool().create(input(silent.getLocalPort()));
            // Vert.x itself would wait for 30 seconds
            assertThrows(
                    ExecutionException.class,
                    () -> pool.getConnection()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS));
        }
    }

    private PgPoolCreator.Input input(int port) {
        PgConnectOptions server = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setUser("nobody")
                .setDatabase("none");
        PoolOptions options = new PoolOptions();
        return new PgPoolCreator.Input() {
            @Override
            public Vertx vertx() {
                return vertx;
            }

            @Override
            public PoolOptions poolOptions() {
                return options;
            }

            @Override
            public List<PgConnectOptions> pgConnectOptionsList() {
                return List.of(server);
            }
        };
    }
}
