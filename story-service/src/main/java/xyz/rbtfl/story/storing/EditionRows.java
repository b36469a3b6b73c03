package xyz.rbtfl.story.storing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The rows of editions. A deleted one stays as a tombstone, so that its revisions go on counting. */
@ApplicationScoped
class EditionRows {

    // whoever finds another row in its place lost a race
    private static final String FILL = """
            insert into edition as e (id, story, locale, type, date, headline, standfirst, takes, lenses, regions,
                headline_language, standfirst_language, document, view, links, touched, declared, hash, revision,
                created_at, updated_at, deleted_at)
            overriding system value
            select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[],
                $5::date[], $6::text[], $7::text[], $8::integer[], $9::integer[],
                $10::integer[], $11::text[], $12::text[], $13::bytea[],
                $14::text[], $15::text[], $16::text[], $17::text[], $18::text[],
                $19::integer[], $20::timestamptz[], $21::timestamptz[], $22::timestamptz[])
            on conflict (id) do update set (type, date, headline, standfirst, takes, lenses, regions, headline_language,
                standfirst_language, document, view, links, touched, declared, hash, revision, created_at, updated_at,
                deleted_at) = (excluded.type, excluded.date, excluded.headline, excluded.standfirst, excluded.takes,
                excluded.lenses, excluded.regions, excluded.headline_language, excluded.standfirst_language,
                excluded.document, excluded.view, excluded.links, excluded.touched, excluded.declared, excluded.hash,
                excluded.revision, excluded.created_at, excluded.updated_at, excluded.deleted_at)
            """;

    private static final String BURY = """
            update edition e set revision = w.revision, deleted_at = w.at, touched = w.touched
            from unnest($1::bigint[], $2::integer[], $3::timestamptz[], $4::text[])
                as w(id, revision, at, touched)
            where e.id = w.id
            """;

    /** Stores what was sent, new or over what was there. */
    Optional<Uni<RowSet<Row>>> fill(SqlConnection connection, List<Left> left) {
        List<Left> filled =
                left.stream().filter(edition -> edition.content().isPresent()).toList();
        return filled.isEmpty()
                ? Optional.empty()
                : Optional.of(connection.preparedQuery(FILL).execute(columns(filled)));
    }

    private static Tuple columns(List<Left> filled) {
        List<Left.Content> contents =
                filled.stream().map(edition -> edition.content().orElseThrow()).toList();
        return Columns.of(filled)
                .id(Left::id)
                .text(edition -> edition.place().story())
                .text(edition -> edition.place().locale())
                .then(contents)
                .text(content -> content.document().type())
                .date(content -> content.document().date())
                .text(content -> content.document().headline())
                .text(content -> content.document().standfirst())
                .number(content -> content.document().counts().takes())
                .number(content -> content.document().counts().lenses())
                .number(content -> content.document().counts().regions())
                .text(content -> content.languages().getOrDefault("headline", "und"))
                .text(content -> content.languages().getOrDefault("standfirst", "und"))
                .bytes(Left.Content::canonical)
                .text(Left.Content::view)
                .text(Left.Content::named)
                .then(filled)
                .text(Left::touched)
                .then(contents)
                .text(Left.Content::declared)
                .text(Left.Content::hash)
                .then(filled)
                .number(Left::revision)
                .then(contents)
                .time(Left.Content::createdAt)
                .time(Left.Content::updatedAt)
                .then(filled)
                .timeIfAny(Left::deletedAt)
                .tuple();
    }

    /** Makes tombstones of what was stored before the batch. */
    Optional<Uni<RowSet<Row>>> bury(SqlConnection connection, List<Left> left) {
        List<Left> buried =
                left.stream().filter(edition -> edition.content().isEmpty()).toList();
        return buried.isEmpty()
                ? Optional.empty()
                : Optional.of(connection
                        .preparedQuery(BURY)
                        .execute(Columns.of(buried)
                                .id(Left::id)
                                .number(Left::revision)
                                .timeIfAny(Left::deletedAt)
                                .text(Left::touched)
                                .tuple()));
    }
}
