package xyz.rbtfl.story.list;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.story.Corpus;

class ListCostTest {

    private static final int LIMIT = 20;

    @ParameterizedTest
    @CsvSource({
        "     ,              ,    ,           , 400",
        "     ,              ,    , 2013-09-01, 400",
        "     ,              ,    , 2000-01-02, 400",
        " hub ,              ,    ,           , 400",
        " hub ,              ,    , 2000-02-02, 400",
        "     , hub          ,    ,           , 400",
        "     , hub          ,    , 2000-02-02, 400",
        "     , other-7      ,    ,           , 400",
        "     , nobody       ,    ,           , 400",
        "     , hub          , hub, 2010-01-01, 8000",
        " hub , other-7      ,    ,           , 8000",
        " hub , hub          , nobody,        , 8000",
    })
    void page_ofAList_costsNoMoreDeepInIt_norInAHub(
            String head, String entity, String mention, LocalDate after, int most) throws Exception {
        ListQuery query = ListQuery.of(
                new StoryFilter(list(head), list(entity), list(mention)),
                new JsonObject().put("en", 0),
                Optional.ofNullable(after).map(date -> new PageKey(date, "story-5")),
                LIMIT);
        int blocks = Corpus.blocks(query.sql(), parameters(query));
        assertTrue(blocks <= most, () -> blocks + " blocks");
    }

    private static List<String> list(String slug) {
        return slug == null ? List.of() : List.of(slug);
    }

    private static String[] parameters(ListQuery query) {
        String[] literals = new String[query.parameters().size()];
        for (int i = 0; i < literals.length; i++) {
            Object value = query.parameters().getValue(i);
            literals[i] = value instanceof String[] tags
                    ? "'{" + (tags[0].isEmpty() ? "\"\"" : tags[0]) + "}'"
                    : "'" + value + "'";
        }
        return literals;
    }
}
