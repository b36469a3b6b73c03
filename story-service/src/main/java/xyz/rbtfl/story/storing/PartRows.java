package xyz.rbtfl.story.storing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.EditionView.MentionView;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.storing.Left.Content;

/** The rows that hang on an edition: takes, heads, abouts, mentions, related stories. */
@ApplicationScoped
class PartRows {

    private static final String CLEAR = """
            with takes as (delete from take where edition_id = any($1::bigint[])),
                 heads as (delete from edition_head where edition_id = any($1::bigint[])),
                 abouts as (delete from about where edition_id = any($1::bigint[])),
                 mentions as (delete from mention where edition_id = any($1::bigint[]))
            delete from related where edition_id = any($1::bigint[])
            """;

    private static final String WRITE = """
            with takes as (
                insert into take (edition_id, position, lens, outlet, work, region, language, framing, quote,
                    source_url)
                select * from unnest($1::bigint[], $2::integer[], $3::text[], $4::text[],
                    $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                    $10::text[])),
            heads as (
                insert into edition_head (edition_id, position, head)
                select * from unnest($11::bigint[], $12::integer[], $13::text[])),
            abouts as (
                insert into about (edition_id, position, entity)
                select * from unnest($14::bigint[], $15::integer[], $16::text[])),
            mentions as (
                insert into mention (edition_id, position, entity, text, language, field, sentence)
                select * from unnest($17::bigint[], $18::integer[], $19::text[],
                    $20::text[], $21::text[], $22::text[], $23::text[]))
            insert into related (edition_id, position, story)
            select * from unnest($24::bigint[], $25::integer[], $26::text[])
            """;

    /**
     * One thing that hangs on an edition.
     *
     * @param edition  id of its row
     * @param position from 1, in document order
     * @param part     the thing
     */
    private record Part<T>(long edition, int position, T part) {}

    /**
     * A take.
     *
     * @param lens   slug
     * @param outlet slug
     * @param region slug
     * @param take   what the document says
     */
    private record Told(String lens, String outlet, String region, StoryDocument.Take take) {}

    /** Takes away what hung on the editions before the batch. */
    Optional<Uni<RowSet<Row>>> clear(SqlConnection connection, List<Left> left) {
        Long[] living = left.stream().filter(Left::wasLiving).map(Left::id).toArray(Long[]::new);
        return living.length == 0
                ? Optional.empty()
                : Optional.of(connection.preparedQuery(CLEAR).execute(Tuple.of(living)));
    }

    /** Writes what hangs on the editions that live. */
    Optional<Uni<RowSet<Row>>> write(SqlConnection connection, List<Left> left) {
        List<Left> living =
                left.stream().filter(edition -> edition.living().isPresent()).toList();
        return living.isEmpty()
                ? Optional.empty()
                : Optional.of(connection.preparedQuery(WRITE).execute(columns(living)));
    }

    private static Tuple columns(List<Left> living) {
        Columns<Part<Told>> takes = placed(Columns.of(parts(living, PartRows::takes)))
                .text(take -> take.part().lens())
                .text(take -> take.part().outlet())
                .textIfAny(take -> take.part().take().work())
                .text(take -> take.part().region())
                .text(take -> take.part().take().language())
                .text(take -> take.part().take().framing())
                .textIfAny(take -> take.part().take().quote())
                .text(take -> take.part().take().sourceUrl());
        Columns<Part<String>> heads =
                placed(takes.then(parts(living, PartRows::heads))).text(Part::part);
        Columns<Part<String>> abouts = placed(
                        heads.then(parts(living, content -> content.document().entities())))
                .text(Part::part);
        Columns<Part<MentionView>> mentions = placed(abouts.then(parts(living, Content::mentions)))
                .text(mention -> mention.part().entity())
                .text(mention -> mention.part().text())
                .text(mention -> mention.part().language())
                .text(mention -> mention.part().field())
                .text(mention -> mention.part().sentence());
        return placed(mentions.then(parts(living, content -> content.document().related())))
                .text(Part::part)
                .tuple();
    }

    private static <T> Columns<Part<T>> placed(Columns<Part<T>> columns) {
        return columns.id(Part::edition).number(Part::position);
    }

    private static <T> List<Part<T>> parts(List<Left> living, Function<Content, List<T>> of) {
        List<Part<T>> parts = new ArrayList<>();
        for (Left edition : living) {
            int position = 1;
            for (T part : of.apply(edition.content().orElseThrow())) {
                parts.add(new Part<>(edition.id(), position++, part));
            }
        }
        return parts;
    }

    private static List<Told> takes(Content content) {
        List<Told> takes = new ArrayList<>();
        for (StoryDocument.Batch batch : content.document().batches()) {
            String lens = content.slugs().of(NameKind.LENS, batch.lens());
            for (StoryDocument.Take take : batch.takes()) {
                takes.add(new Told(
                        lens,
                        content.slugs().of(NameKind.OUTLET, take.outletName()),
                        content.slugs().of(NameKind.REGION, take.region()),
                        take));
            }
        }
        return takes;
    }

    private static List<String> heads(Content content) {
        return content.document().heads().stream()
                .map(head -> content.slugs().of(NameKind.HEAD, head))
                .toList();
    }
}
