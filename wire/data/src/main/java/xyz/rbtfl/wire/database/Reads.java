package xyz.rbtfl.wire.database;

import static java.util.Objects.requireNonNull;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import xyz.rbtfl.wire.turn.Turns;

/**
 * Queries that only read. They have connections of their own, the datasource {@value #DATASOURCE}, whose statements the
 * database ends after two seconds, and take their turns by {@link Kind}: however long some of one kind take, they don't
 * stop another.
 */
@Singleton
public class Reads {

    /** The name of the datasource in the configuration. */
    public static final String DATASOURCE = "reads";

    /** What a read costs, with how many run and wait at once in one process. */
    public enum Kind {
        /** One thing by its key: a row or a few. */
        ONE(6, 256),
        /** A page of a list: some hundred rows. */
        LIST(4, 64),
        /** What is gathered from up to some thousands of rows. */
        GATHERED(2, 32);

        private final int most;
        private final int waiting;

        Kind(int most, int waiting) {
            this.most = most;
            this.waiting = waiting;
        }
    }

    private final Pool database;
    private final Map<Kind, Turns> turns = new EnumMap<>(Kind.class);

    Reads(@ReactiveDataSource(DATASOURCE) Pool database, Vertx vertx) {
        this.database = database;
        for (Kind kind : Kind.values()) {
            turns.put(kind, new Turns(vertx, "requests of this kind", kind.most, kind.waiting));
        }
    }

    /**
     * The rows of one query.
     *
     * @param of reads a row
     * @throws xyz.rbtfl.wire.problem.Failure 503 where too many of the kind wait already
     */
    public <T> Uni<List<T>> rows(Kind kind, String sql, Tuple parameters, Function<Row, T> of) {
        return requireNonNull(turns.get(kind))
                .inTurn(1, () -> database.preparedQuery(sql).execute(parameters).map(rows -> list(rows, of)));
    }

    /** The rows of an answer, each read. */
    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(of.apply(row)));
        return list;
    }
}
