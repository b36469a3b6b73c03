package xyz.rbtfl.entity.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.entity.change.Change;
import xyz.rbtfl.wire.change.ChangeLog;

/** The rows of an accepted write: the entity, its revision and the change, all in one statement. */
@ApplicationScoped
class EntityRows {

    /*
     * Nothing is written where the stored revision is not the one that was decided upon: another writer created the
     * entity in between. A stub has revision 0, so one that appears in between is in nobody's way.
     */
    private static final String WRITE = """
            with written as (
                insert into entity as e (slug, kind, stub, content, hash, revision, updated_at)
                values (:slug, :kind, false, :content, :hash, :revision, :at)
                on conflict (slug) do update set kind = excluded.kind, stub = false, content = excluded.content,
                    hash = excluded.hash, revision = excluded.revision, updated_at = excluded.updated_at
                where e.revision = excluded.revision - 1
                returning e.slug, e.revision, e.hash, e.content, e.updated_at),
            kept as (
                insert into revision (entity, number, kind, hash, content, at)
                select slug, revision, :outcome, hash, content, updated_at from written)
            insert into change (event) select :event from written
            """;

    private final ChangeLog changes;
    private final Clock clock;

    EntityRows(ChangeLog changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Writes all of them, or nothing.
     *
     * @throws Overtaken when another writer was faster
     */
    Uni<Void> write(Mutiny.Session session, Write write) {
        return session.createNativeQuery(WRITE)
                .setParameter("slug", write.slug())
                .setParameter("kind", write.content().kind().word())
                .setParameter("content", write.canonical())
                .setParameter("hash", write.hash())
                .setParameter("revision", write.revision())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("outcome", write.kind().name().toLowerCase(Locale.ROOT))
                .setParameter("event", changes.event(Change.of(write.kind(), write.slug(), write.lists())))
                .executeUpdate()
                .invoke(EntityRows::requireWritten)
                .replaceWithVoid();
    }

    private static void requireWritten(int changes) {
        if (changes == 0) {
            throw new Overtaken();
        }
    }

    /** Another writer created the entity after this one had found nothing. */
    static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Overtaken() {
            super("Another writer was faster", null, false, false);
        }
    }
}
