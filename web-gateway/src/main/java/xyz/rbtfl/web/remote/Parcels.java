package xyz.rbtfl.web.remote;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import xyz.rbtfl.wire.problem.Failure;

/**
 * Asks services for answers that are too long to be held: each on a connection of its own, and read as slowly as the
 * caller likes.
 */
@Singleton
public class Parcels {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int CHUNK = 16 * 1024;
    /** For the first bytes: the service looks for a good moment, and counts. */
    private static final long ANSWER_MILLIS = 30_000;

    private final HttpClient http;
    private final Vertx vertx;
    private final ObjectMapper json;

    Parcels(Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.json = json;
        http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxChunkSize(CHUNK));
    }

    /**
     * The parcel at an address, which the caller closes.
     *
     * @param authorization the caller's {@code Authorization} header
     * @throws Failure what the service refused, or unavailable
     */
    public Uni<RemoteParcel> get(String address, String authorization) {
        return Uni.createFrom()
                .completionStage(() -> ask(address, authorization).toCompletionStage())
                .plug(Calls::write);
    }

    private Future<RemoteParcel> ask(String address, String authorization) {
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(address)
                .setMethod(HttpMethod.GET)
                .setTimeout(ANSWER_MILLIS)
                .putHeader(HttpHeaders.AUTHORIZATION, authorization)
                .putHeader(HttpHeaders.ACCEPT, "text/plain");
        return http.request(options).compose(HttpClientRequest::send).compose(this::parcel);
    }

    private Future<RemoteParcel> parcel(HttpClientResponse answer) {
        Context context = vertx.getOrCreateContext();
        return answer.statusCode() == 200
                ? Future.succeededFuture(new RemoteParcel(answer, context))
                : answer.body().compose(body -> Future.failedFuture(refusal(answer, body.getBytes())));
    }

    private Failure refusal(HttpClientResponse answer, byte[] body) {
        return RemoteFailures.of(answer.statusCode(), said(answer.getHeader(HttpHeaders.CONTENT_TYPE), body));
    }

    private RemoteProblem said(String type, byte[] body) {
        if (type == null || !type.startsWith("application/problem+json")) {
            return RemoteProblem.NONE;
        }
        try {
            return json.readValue(body, RemoteProblem.class);
        } catch (IOException unreadable) {
            return RemoteProblem.NONE;
        }
    }
}
