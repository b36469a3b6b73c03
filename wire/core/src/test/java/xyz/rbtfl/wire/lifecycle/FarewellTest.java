package xyz.rbtfl.wire.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FarewellTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final Farewell farewell = new Farewell();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void answer_beforeTheEnd_closesItsConnection() throws Exception {
        int port = served();
        assertEquals("kept", answered(client, port, new CompletableFuture<>()));

        farewell.leave(new ShutdownDelayInitiatedEvent());

        CompletableFuture<Void> closed = new CompletableFuture<>();
        assertEquals("close", answered(client, port, closed));
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void connection_thatIsKept_endsNowAndThen() throws Exception {
        int port = served();
        for (int i = 1; i < Farewell.ONE_IN; i++) {
            assertEquals("kept", answered(client, port, new CompletableFuture<>()));
        }

        CompletableFuture<Void> closed = new CompletableFuture<>();
        assertEquals("close", answered(client, port, closed));
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void http2Answer_beforeTheEnd_arrives_andItsConnectionCloses() throws Exception {
        HttpClient http2 = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        int port = served();
        farewell.leave(new ShutdownDelayInitiatedEvent());

        CompletableFuture<Void> closed = new CompletableFuture<>();
        assertEquals("kept", answered(http2, port, closed), "HTTP/2 forbids that header");
        closed.get(10, TimeUnit.SECONDS);
    }

    private int served() {
        Router router = Router.router(vertx);
        Filters filters = new Filters();
        farewell.install(filters);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(request -> request.response().end("here"));
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private static String answered(HttpClient client, int port, CompletableFuture<Void> closed) throws Exception {
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                .onSuccess(request -> request.connection().closeHandler(closed::complete))
                .compose(HttpClientRequest::send)
                .map(response -> response.headers().contains("Connection") ? response.getHeader("Connection") : "kept")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
