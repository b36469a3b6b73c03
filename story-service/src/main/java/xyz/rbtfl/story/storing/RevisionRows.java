package xyz.rbtfl.story.storing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Revisions, and the change that the feed tells of each, in the order of the batch. */
@ApplicationScoped
class RevisionRows {

    private static final String WRITE = """
            with locales as (
                insert into locale select tag from unnest($1::text[]) as l(tag) on conflict do nothing),
            revisions as (
                insert into revision (edition_id, number, kind, hash, document, at)
                select * from unnest($2::bigint[], $3::integer[], $4::text[], $5::text[],
                    $6::bytea[], $7::timestamptz[]))
            insert into change (event)
            select c.event from unnest($8::text[]) with ordinality as c(event, position) order by c.position
            """;

    Uni<RowSet<Row>> write(SqlConnection connection, List<Left> left, List<Revision> made) {
        List<String> locales = left.stream()
                .map(edition -> edition.place().locale())
                .distinct()
                .sorted()
                .toList();
        Tuple columns = Columns.of(locales)
                .text(locale -> locale)
                .then(made)
                .id(Revision::edition)
                .number(Revision::number)
                .text(Revision::kind)
                .textIfAny(revision -> revision.text().map(Revision.Text::hash))
                .bytesIfAny(revision -> revision.text().map(Revision.Text::canonical))
                .time(Revision::at)
                .text(Revision::event)
                .tuple();
        return connection.preparedQuery(WRITE).execute(columns);
    }
}
