package xyz.rbtfl.wire.export;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Cursor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.problem.Failure;

/** Streams everything that a service owns, as it was at one moment. */
@Singleton
public class Exports {

    /** The name of the datasource in the configuration: it has one connection. */
    public static final String DATASOURCE = "exports";

    private static final int KEYS = 1_000;

    private final Pool database;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Exports(@ReactiveDataSource(DATASOURCE) Pool database) {
        this.database = database;
    }

    /**
     * The files of the parts, one part after the other, as the bytes of a parcel; read while they are taken, and given
     * up when the subscription is.
     *
     * @throws Failure 503 where an export is under way already
     */
    public Multi<byte[]> stream(List<Part> parts) {
        return Multi.createFrom()
                .resource(this::start, snapshot -> snapshot.begin().toMulti().concatMap(begun -> bytes(begun, parts)))
                .withFinalizer(this::end);
    }

    private Snapshot start() {
        if (!underWay.compareAndSet(false, true)) {
            throw Failure.unavailable("An export is under way already. Try again when it has ended.", null);
        }
        return new Snapshot(database);
    }

    private Uni<Void> end(Snapshot snapshot) {
        return snapshot.end().eventually(() -> underWay.set(false));
    }

    private static Multi<byte[]> bytes(Snapshot.Begun begun, List<Part> parts) {
        Multi<byte[]> files = Multi.createFrom().iterable(parts).concatMap(part -> files(begun.connection(), part));
        return Multi.createBy()
                .concatenating()
                .streams(
                        opening(begun, parts).toMulti(),
                        files,
                        Multi.createFrom().item(Parcel::end))
                .concatMap(bytes -> Multi.createFrom().iterable(Pieces.of(bytes)));
    }

    private static Uni<byte[]> opening(Snapshot.Begun begun, List<Part> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> count(begun.connection(), part))
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .map(files -> "{\"cursor\":\"" + begun.moment().cursor() + "\",\"files\":" + files + "}")
                .map(moment -> Parcel.file(Parcel.MOMENT, moment.getBytes(StandardCharsets.UTF_8)));
    }

    private static Uni<Long> count(SqlConnection connection, Part part) {
        return connection
                .preparedQuery("select count(*) as files from (" + part.list() + ") listed")
                .execute(part.given())
                .map(rows -> rows.iterator().next().getLong("files"));
    }

    private static Multi<byte[]> files(SqlConnection connection, Part part) {
        return connection
                .prepare(part.list())
                .toMulti()
                .concatMap(statement -> pages(statement.cursor(part.given())))
                .concatMap(page -> Multi.createFrom().iterable(Batch.of(page)))
                .onItem()
                .transformToUniAndConcatenate(batch -> read(connection, part, batch));
    }

    private static Multi<RowSet<Row>> pages(Cursor cursor) {
        return Multi.createBy().repeating().uni(() -> cursor.read(KEYS)).whilst(page -> cursor.hasMore());
    }

    private static Uni<byte[]> read(SqlConnection connection, Part part, Batch batch) {
        return connection
                .preparedQuery(part.read())
                .execute(Tuple.tuple().addArrayOfString(batch.keys().toArray(String[]::new)))
                .map(rows -> batch.parcelled(rows, part.content()));
    }
}
