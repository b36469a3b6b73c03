package xyz.rbtfl.story.naming;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
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
 * behind; it ends with the transaction. A kind has {@value #MOST} locks, which its names share: the server keeps all
 * locks of all transactions in one small table.
 */
@ApplicationScoped
public class NameLocks {

    static final int MOST = 256;

    // one row after the other, in the order of the arrays
    private static final String TAKE = """
            select 1 from unnest(cast(%s as integer[]), cast(%s as integer[])) as wanted(kind, hash)
            cross join lateral pg_advisory_xact_lock(kind, hash)
            """;

    private static final String IN_SESSION = TAKE.formatted(":kinds", ":hashes");
    private static final String IN_BATCH = TAKE.formatted("$1", "$2");

    /**
     * One lock.
     *
     * @param kind the position of the {@link NameKind}, which never changes
     * @param hash of the slug without its number, below {@value #MOST}
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
        int hash = cut.replaceFirst("(-\\d+)+$", "").hashCode();
        return new Lock(kind.ordinal(), Math.floorMod(hash, MOST));
    }

    /** Waits for all of them. */
    public Uni<Void> take(Mutiny.Session session, Collection<Lock> locks) {
        List<Lock> sorted = sorted(locks);
        return session.createNativeQuery(IN_SESSION, Integer.class)
                .setParameter("kinds", kinds(sorted))
                .setParameter("hashes", hashes(sorted))
                .getResultList()
                .replaceWithVoid();
    }

    /** Waits for all of them. */
    Uni<Void> take(SqlConnection batch, Collection<Lock> locks) {
        List<Lock> sorted = sorted(locks);
        return batch.preparedQuery(IN_BATCH)
                .execute(Tuple.of(kinds(sorted), hashes(sorted)))
                .replaceWithVoid();
    }

    private static List<Lock> sorted(Collection<Lock> locks) {
        return locks.stream().distinct().sorted(ORDER).toList();
    }

    private static Integer[] kinds(List<Lock> locks) {
        return locks.stream().map(Lock::kind).toArray(Integer[]::new);
    }

    private static Integer[] hashes(List<Lock> locks) {
        return locks.stream().map(Lock::hash).toArray(Integer[]::new);
    }
}
