package xyz.rbtfl.story.storing;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows as a statement takes them: an array for each column.
 *
 * @param <R> what a row is made of
 */
final class Columns<R> {

    private final List<R> rows;
    private final List<Object> arrays;

    private Columns(List<R> rows, List<Object> arrays) {
        this.rows = rows;
        this.arrays = arrays;
    }

    static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows, new ArrayList<>());
    }

    /** Columns of other rows, behind these. */
    <S> Columns<S> then(List<S> others) {
        return new Columns<>(others, arrays);
    }

    Columns<R> text(Function<R, String> column) {
        return add(rows.stream().map(column).toArray(String[]::new));
    }

    /** Text that a row may lack. */
    Columns<R> textIfAny(Function<R, Optional<String>> column) {
        return add(rows.stream().map(row -> column.apply(row).orElse(null)).toArray(String[]::new));
    }

    Columns<R> number(Function<R, Integer> column) {
        return add(rows.stream().map(column).toArray(Integer[]::new));
    }

    Columns<R> id(Function<R, Long> column) {
        return add(rows.stream().map(column).toArray(Long[]::new));
    }

    Columns<R> flag(Function<R, Boolean> column) {
        return add(rows.stream().map(column).toArray(Boolean[]::new));
    }

    Columns<R> date(Function<R, LocalDate> column) {
        return add(rows.stream().map(column).toArray(LocalDate[]::new));
    }

    Columns<R> time(Function<R, Instant> column) {
        return timeIfAny(row -> Optional.of(column.apply(row)));
    }

    /** A time that a row may lack. */
    Columns<R> timeIfAny(Function<R, Optional<Instant>> column) {
        return add(rows.stream()
                .map(row ->
                        column.apply(row).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .toArray(OffsetDateTime[]::new));
    }

    Columns<R> bytes(Function<R, byte[]> column) {
        return bytesIfAny(row -> Optional.of(column.apply(row)));
    }

    /** Bytes that a row may lack. */
    Columns<R> bytesIfAny(Function<R, Optional<byte[]>> column) {
        return add(rows.stream()
                .map(row -> column.apply(row).map(Buffer::buffer).orElse(null))
                .toArray(Buffer[]::new));
    }

    private Columns<R> add(Object array) {
        arrays.add(array);
        return this;
    }

    Tuple tuple() {
        return Tuple.from(arrays);
    }
}
