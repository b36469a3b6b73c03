package xyz.rbtfl.story.naming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.wire.name.Slug;

/**
 * Locks that whoever makes names takes first, all at once and in one order, so that makers of the same names wait for
 * each other and never deadlock. A lock stands for all names of a kind whose slugs differ in nothing but a number
 * behind; it ends with the transaction.
 */
@ApplicationScoped
public class NameLocks {

    // one row after the other, in the order of the arrays
    private static final String TAKE = """
            select 1 from unnest(cast(:kinds as integer[]), cast(:hashes as integer[])) as wanted(kind, hash)
            cross join lateral pg_advisory_xact_lock(kind, hash)
            """;

    /**
     * One lock.
     *
     * @param kind the position of the {@link NameKind}, which never changes
     * @param hash of the slug without its number
     */
    public record Lock(int kind, int hash) {}

    private static final Comparator<Lock> ORDER =
            Comparator.comparingInt(Lock::kind).thenComparingInt(Lock::hash);

    public static Lock ofName(NameKind kind, String name) {
        return ofSlug(kind, NameSlug.of(name).orElseThrow());
    }

    // a slug that is cut for its number has the same beginning
    public static Lock ofSlug(NameKind kind, String slug) {
        String cut = slug.substring(0, Math.min(slug.length(), Slug.MAX_LENGTH - 20));
        return new Lock(kind.ordinal(), cut.replaceFirst("(-\\d+)+$", "").hashCode());
    }

    /** Waits for all of them. */
    public Uni<Void> take(Mutiny.Session session, Collection<Lock> locks) {
        List<Lock> sorted = locks.stream().distinct().sorted(ORDER).toList();
        return session.createNativeQuery(TAKE, Integer.class)
                .setParameter("kinds", sorted.stream().map(Lock::kind).toArray(Integer[]::new))
                .setParameter("hashes", sorted.stream().map(Lock::hash).toArray(Integer[]::new))
                .getResultList()
                .replaceWithVoid();
    }
}
