package xyz.rbtfl.story.story;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Finds the row of one edition. */
@ApplicationScoped
public class EditionRepository implements PanacheRepository<Edition> {

    private static final String BY_ADDRESS = "story = ?1 and locale = ?2";

    /**
     * An edition's bytes in one of its two forms.
     *
     * @param content   the canonical Markdown or the JSON
     * @param hash      SHA-256 of the canonical Markdown
     * @param deletedAt null while the edition lives
     */
    record Stored<T>(T content, String hash, Instant deletedAt) {}

    /**
     * The canonical bytes.
     *
     * @throws Failure 404 or 410
     */
    @WithSession
    Uni<Stored<byte[]>> getDocument(String slug, String locale) {
        return find(BY_ADDRESS, slug, locale)
                .project(DocumentRow.class)
                .firstResult()
                .map(row -> row == null ? null : new Stored<>(row.document(), row.hash(), row.deletedAt()))
                .map(stored -> living(stored, slug, locale));
    }

    /**
     * The edition as JSON.
     *
     * @throws Failure 404 or 410
     */
    @WithSession
    Uni<Stored<String>> getView(String slug, String locale) {
        return find(BY_ADDRESS, slug, locale)
                .project(ViewRow.class)
                .firstResult()
                .map(row -> row == null ? null : new Stored<>(row.view(), row.hash(), row.deletedAt()))
                .map(stored -> living(stored, slug, locale));
    }

    /** The row, or its tombstone, or null; locked until the transaction ends. */
    public Uni<Edition> findForUpdate(String slug, String locale) {
        return find(BY_ADDRESS, slug, locale)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private static <T> Stored<T> living(Stored<T> stored, String slug, String locale) {
        if (stored == null) {
            throw notFound(slug, locale);
        }
        if (stored.deletedAt() != null) {
            throw gone(slug, locale);
        }
        return stored;
    }

    public static Failure notFound(String slug, String locale) {
        return Failure.of(Problem.NOT_FOUND, "There is no edition `" + locale + "` of the story `" + slug + "`.");
    }

    public static Failure gone(String slug, String locale) {
        return Failure.of(Problem.GONE, "The edition `" + locale + "` of the story `" + slug + "` was deleted.");
    }

    @RegisterForReflection // made by a query
    record DocumentRow(byte[] document, String hash, Instant deletedAt) {}

    @RegisterForReflection // made by a query
    record ViewRow(String view, String hash, Instant deletedAt) {}
}
