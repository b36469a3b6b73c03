package xyz.rbtfl.story.edition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Finds the row of one edition. */
@ApplicationScoped
public class EditionRepository {

    private static final String FORM =
            "select %s as content, hash, revision, deleted_at is not null as deleted from edition"
                    + " where story = $1 and locale = $2";
    private static final String DOCUMENT = String.format(Locale.ROOT, FORM, "document");
    private static final String VIEW = String.format(Locale.ROOT, FORM, "view");

    private final Reads reads;

    EditionRepository(Reads reads) {
        this.reads = reads;
    }

    /**
     * An edition in one of its two forms.
     *
     * @param content   the canonical Markdown or the JSON
     * @param hash      SHA-256 of the canonical Markdown
     * @param revision  from 1
     * @param isDeleted whether only the tombstone is left
     */
    record Stored<T>(T content, String hash, int revision, boolean isDeleted) {}

    /**
     * The canonical bytes.
     *
     * @throws Failure 404 or 410
     */
    Uni<Stored<byte[]>> getDocument(String slug, String locale) {
        return get(DOCUMENT, slug, locale, row -> row.getBuffer("content").getBytes());
    }

    /**
     * The edition as JSON.
     *
     * @throws Failure 404 or 410
     */
    Uni<Stored<String>> getView(String slug, String locale) {
        return get(VIEW, slug, locale, row -> row.getString("content"));
    }

    private <T> Uni<Stored<T>> get(String sql, String slug, String locale, Function<Row, T> content) {
        return reads.rows(
                        Kind.ONE,
                        sql,
                        Tuple.of(slug, locale),
                        row -> new Stored<>(
                                content.apply(row),
                                row.getString("hash"),
                                row.getInteger("revision"),
                                row.getBoolean("deleted")))
                .map(rows -> living(rows, slug, locale));
    }

    private static <T> Stored<T> living(List<Stored<T>> rows, String slug, String locale) {
        if (rows.isEmpty()) {
            throw notFound(slug, locale);
        }
        if (rows.get(0).isDeleted()) {
            throw gone(slug, locale);
        }
        return rows.get(0);
    }

    public static Failure notFound(String slug, String locale) {
        return Failure.of(Problem.NOT_FOUND, "There is no edition `" + locale + "` of the story `" + slug + "`.");
    }

    public static Failure gone(String slug, String locale) {
        return Failure.of(Problem.GONE, "The edition `" + locale + "` of the story `" + slug + "` was deleted.");
    }
}
