package xyz.rbtfl.story.story;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows of a query's answer as a list. */
public final class Rows {

    private Rows() {}

    public static List<Row> list(RowSet<Row> rows) {
        return list(rows, row -> row);
    }

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
        List<T> list = new ArrayList<>(rows.size());
        rows.forEach(row -> list.add(of.apply(row)));
        return list;
    }
}
