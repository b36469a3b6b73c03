package xyz.rbtfl.story.list;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.wire.database.Reads;
import xyz.rbtfl.wire.database.Reads.Kind;
import xyz.rbtfl.wire.database.StoredJson;

/** Reads lists of stories, a page with one query. */
@ApplicationScoped
public class ListRepository {

    private final Reads reads;
    private final LocaleRanks ranks;
    private final StoredJson json;

    ListRepository(Reads reads, LocaleRanks ranks, StoredJson json) {
        this.reads = reads;
        this.ranks = ranks;
        this.json = json;
    }

    /**
     * A page of stories, newest first.
     *
     * @param locale the reader's, by which the edition to show of each story is chosen
     * @param after  where the page before it ended; empty for the first page
     * @param limit  the most stories on the page
     */
    public Uni<StoryList> page(StoryFilter filter, String locale, Optional<PageKey> after, int limit) {
        return ranks.of(locale).chain(nearest -> page(ListQuery.of(filter, nearest, after, limit), limit));
    }

    private Uni<StoryList> page(ListQuery query, int limit) {
        return reads.rows(Kind.LIST, query.sql(), query.parameters(), row -> row)
                .map(rows -> StoryList.of(rows, query, limit, json));
    }
}
