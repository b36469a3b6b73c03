package xyz.rbtfl.story.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
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
        assertEquals("kept", answered(port, new CompletableFuture<>()));

        farewell.leave(new ShutdownDelayInitiatedEvent());

        CompletableFuture<Void> closed = new CompletableFuture<>();
        assertEquals("close", answered(port, closed));
        closed.get(10, TimeUnit.SECONDS);
    }

    private int served() {
        Router router = Router.router(vertx);
        Filters filters = new Filters();
        farewell.install(filters);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(request -> request.response().end("here"));
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        return server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private String answered(int port, CompletableFuture<Void> closed) throws Exception {
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                .onSuccess(request -> request.connection().closeHandler(closed::complete))
                .compose(HttpClientRequest::send)
                .map(response -> response.headers().contains("Connection") ? response.getHeader("Connection") : "kept")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
