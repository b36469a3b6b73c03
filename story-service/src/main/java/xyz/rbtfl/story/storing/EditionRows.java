package xyz.rbtfl.story.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.Edition;
import xyz.rbtfl.story.edition.EditionView;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.naming.Slugs;
import xyz.rbtfl.wire.database.StoredJson;

/**
 * The rows that hang on an edition: takes, heads, abouts, mentions, related stories, and with each write a revision and
 * a change. All of them go in one statement, from one JSON parameter: a round trip costs more than a row.
 */
@ApplicationScoped
class EditionRows {

    private static final String CLEAR = """
            with takes as (delete from take where edition_id = :edition),
                 heads as (delete from edition_head where edition_id = :edition),
                 abouts as (delete from about where edition_id = :edition),
                 mentions as (delete from mention where edition_id = :edition)
            delete from related where edition_id = :edition
            """;

    private static final String WRITE = """
            with rows as (select cast(cast(:rows as text) as json) as r),
            takes as (
                insert into take (edition_id, position, lens, outlet, work, region, language, framing, quote, source_url)
                select :edition, t.* from rows, json_to_recordset(r -> 'takes') as t(position integer, lens text, outlet text,
                    work text, region text, language text, framing text, quote text, "sourceUrl" text)),
            heads as (
                insert into edition_head (edition_id, position, head)
                select :edition, h.ordinality, h.value from rows, json_array_elements_text(r -> 'heads') with ordinality as h),
            abouts as (
                insert into about (edition_id, position, entity)
                select :edition, a.ordinality, a.value from rows, json_array_elements_text(r -> 'abouts') with ordinality as a),
            mentions as (
                insert into mention (edition_id, position, entity, text, language, field, sentence)
                select :edition, m.ordinality, m.value ->> 'entity', m.value ->> 'text', m.value ->> 'language',
                       m.value ->> 'field', m.value ->> 'sentence'
                from rows, json_array_elements(r -> 'mentions') with ordinality as m),
            relateds as (
                insert into related (edition_id, position, story)
                select :edition, s.ordinality, s.value from rows, json_array_elements_text(r -> 'related') with ordinality as s),
            revisions as (
                insert into revision (edition_id, number, kind, hash, document, at)
                values (:edition, :revision, :kind, :hash, :document, :at)),
            locales as (insert into locale values (:locale) on conflict do nothing)
            insert into change (event) values (:event)
            """;

    private static final String BURY = """
            with revisions as (
                insert into revision (edition_id, number, kind, at) values (:edition, :revision, 'deleted', :at))
            insert into change (event) values (:event)
            """;

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:story, 0))";
    private static final String LIST = "select 1 from list_story(:story)";

    private final StoredJson json;

    EditionRows(StoredJson json) {
        this.json = json;
    }

    /** Makes other writers of the story wait until the transaction ends. */
    Uni<Void> lock(Mutiny.Session session, String story) {
        return ask(session, LOCK, story);
    }

    /** Puts the story into the lists where it now belongs, and takes it out of others. */
    Uni<Void> list(Mutiny.Session session, String story) {
        return ask(session, LIST, story);
    }

    private static Uni<Void> ask(Mutiny.Session session, String sql, String story) {
        return session.createNativeQuery(sql, Integer.class)
                .setParameter("story", story)
                .getResultList()
                .replaceWithVoid();
    }

    /** Takes away what an earlier revision left. */
    Uni<Void> clear(Mutiny.Session session, Edition edition) {
        return session.createNativeQuery(CLEAR)
                .setParameter("edition", edition.id)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes the rows of a revision, the revision itself and its change. */
    Uni<Void> write(
            Mutiny.Session session,
            Edition edition,
            EditionView view,
            StoryDocument document,
            Slugs slugs,
            String kind,
            String event) {
        return session.createNativeQuery(WRITE)
                .setParameter("edition", edition.id)
                .setParameter("rows", json.write(Parts.of(view, document, slugs)))
                .setParameter("revision", edition.revision)
                .setParameter("locale", edition.locale)
                .setParameter("kind", kind)
                .setParameter("hash", edition.hash)
                .setParameter("document", edition.document)
                .setParameter("at", edition.updatedAt)
                .setParameter("event", event)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Writes the revision that says that the edition is gone, and its change. */
    Uni<Void> bury(Mutiny.Session session, Edition edition, Instant at, String event) {
        return session.createNativeQuery(BURY)
                .setParameter("edition", edition.id)
                .setParameter("revision", edition.revision)
                .setParameter("at", at)
                .setParameter("event", event)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What one statement writes, by table. */
    @RegisterForReflection // a statement takes it as JSON
    private record Parts(
            List<TakeRow> takes,
            List<String> heads,
            List<String> abouts,
            List<EditionView.MentionView> mentions,
            List<String> related) {

        static Parts of(EditionView view, StoryDocument document, Slugs slugs) {
            return new Parts(
                    TakeRow.of(document, slugs),
                    document.heads().stream()
                            .map(name -> slugs.of(NameKind.HEAD, name))
                            .toList(),
                    document.entities(),
                    view.mentions(),
                    document.related());
        }
    }

    @RegisterForReflection // a statement takes it as JSON
    private record TakeRow(
            int position,
            String lens,
            String outlet,
            Optional<String> work,
            String region,
            String language,
            String framing,
            Optional<String> quote,
            String sourceUrl) {

        static List<TakeRow> of(StoryDocument document, Slugs slugs) {
            List<TakeRow> rows = new ArrayList<>();
            for (StoryDocument.Batch batch : document.batches()) {
                for (StoryDocument.Take take : batch.takes()) {
                    rows.add(of(rows.size() + 1, batch.lens(), take, slugs));
                }
            }
            return rows;
        }

        private static TakeRow of(int position, String lens, StoryDocument.Take take, Slugs slugs) {
            return new TakeRow(
                    position,
                    slugs.of(NameKind.LENS, lens),
                    slugs.of(NameKind.OUTLET, take.outletName()),
                    take.work(),
                    slugs.of(NameKind.REGION, take.region()),
                    take.language(),
                    take.framing(),
                    take.quote(),
                    take.sourceUrl());
        }
    }
}
