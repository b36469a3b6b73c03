package xyz.rbtfl.wire.export;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;

/**
 * Files of one kind.
 *
 * @param list    selects their {@code key} (text), {@code path} (text) and {@code size} (integer, what the content
 *                roughly has in bytes), in the order that they are sent
 * @param given   the parameters of {@code list}
 * @param read    selects the contents of the keys {@code $1} (text[]), one row for each and in their order
 * @param content reads such a row
 */
public record Part(String list, Tuple given, String read, Function<Row, byte[]> content) {}
