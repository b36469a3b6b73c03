package xyz.rbtfl.wire.export;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import xyz.rbtfl.wire.parcel.Parcel;

/** Files that are read at once: up to {@value #MOST}, and half a megabyte of them where one alone has no more. */
record Batch(List<String> keys, List<String> paths) {

    private static final int MOST = 200;
    private static final int MOST_BYTES = 512 * 1024;

    private Batch() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** The batches of some rows of a {@link Part#list}. */
    static List<Batch> of(RowSet<Row> page) {
        List<Batch> batches = new ArrayList<>();
        Batch batch = new Batch();
        long bytes = 0;
        for (Row row : page) {
            bytes += row.getInteger("size");
            if (!batch.keys.isEmpty() && (bytes > MOST_BYTES || batch.keys.size() == MOST)) {
                batches.add(batch);
                batch = new Batch();
                bytes = row.getInteger("size");
            }
            batch.keys.add(row.getString("key"));
            batch.paths.add(row.getString("path"));
        }
        if (!batch.keys.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** The files with the contents that were read for their keys, as they stand in a parcel. */
    byte[] parcelled(RowSet<Row> contents, Function<Row, byte[]> content) {
        if (contents.size() != paths.size()) {
            throw new IllegalStateException(
                    paths.size() + " contents were asked for, and " + contents.size() + " came");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        for (Row row : contents) {
            bytes.writeBytes(Parcel.file(paths.get(at), content.apply(row)));
            at++;
        }
        return bytes.toByteArray();
    }
}
