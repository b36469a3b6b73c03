package xyz.rbtfl.story.list;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xyz.rbtfl.story.list.StoryFilter.Part;

/**
 * The query for a page of a list: it walks the stories of one filter in the order of the list, by the index
 * {@code listing_newest}, and keeps those that match the others. With one filter every story on the way is on the page;
 * with more, it looks at no more than {@value #LOOKED_AT} and says how far it came, so that a page that ends early is
 * followed by a next one.
 *
 * @param sql        the text: two for each combination of filters, of a first page and of a next one
 * @param parameters its parameters
 * @param looked     how many stories of the first filter are looked at
 */
record ListQuery(String sql, Tuple parameters, int looked) {

    private static final int LOOKED_AT = 1_000;

    // the end of the look is in each row, and in one without a story where none was found
    private static final String PAGE = """
            with looked as materialized (
                select distinct l.date as listed, l.story
                from unnest(cast($2 as text[])) as wanted(tag)
                cross join lateral (%1$s order by date desc, story limit $3) l
                order by listed desc, l.story limit $3),
            found as materialized (
                select listed, story from looked where true %2$s order by listed desc, story limit $4)
            select f.listed, %3$s, (select count(*) from looked) as looked,
                   (select listed || '/' || story from looked order by listed, story desc limit 1) as last
            from (select) one
            left join found f on true
            left join lateral shown_edition(f.story, cast($1 as jsonb)) e on true
            order by f.listed desc, f.story
            """;

    private static final String FIRST = "select date, story from listing where kind = '%1$s' and tag = wanted.tag";

    // "(date, story) after the key" in this order of the index is two ranges of it
    private static final String NEXT = """
            select * from (
                (select date, story from listing
                 where kind = '%1$s' and tag = wanted.tag and date = $5 and story > $6 order by story limit $3)
                union all
                (select date, story from listing
                 where kind = '%1$s' and tag = wanted.tag and date < $5 order by date desc, story limit $3)) both_ranges
            """;

    private static final String ALSO = """
            and exists (select from listing also
                        where also.story = looked.story and also.kind = '%s' and also.tag = any($%d))
            """;

    static ListQuery of(StoryFilter filter, JsonObject ranks, Optional<PageKey> after, int limit) {
        List<Part> parts = filter.parts();
        Part first = parts.get(0);
        int looked = parts.size() == 1 ? limit + 1 : LOOKED_AT;
        Tuple parameters = Tuple.of(ranks, array(first), looked, limit + 1);
        after.ifPresent(key -> parameters.addLocalDate(key.date()).addString(key.slug()));
        StringBuilder also = new StringBuilder();
        for (Part part : parts.subList(1, parts.size())) {
            parameters.addArrayOfString(array(part));
            also.append(String.format(Locale.ROOT, ALSO, part.kind(), parameters.size()));
        }
        String walk = String.format(Locale.ROOT, after.isPresent() ? NEXT : FIRST, first.kind());
        return new ListQuery(String.format(Locale.ROOT, PAGE, walk, also, StorySummary.COLUMNS), parameters, looked);
    }

    private static String[] array(Part part) {
        return part.tags().toArray(String[]::new);
    }
}
