package xyz.rbtfl.entity.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static xyz.rbtfl.entity.Editor.overwrite;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.checks.FeedChecks;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ChangeFeedTest extends FeedChecks {

    @Test
    void change_saysWhatHappened_andWhetherListsChange() {
        String start = end();
        put("feed-touch", place("Touched")).then().statusCode(201);
        put("feed-touch", place("Touched")).then().statusCode(200);
        overwrite("feed-touch", place("Touched").replace("place", "topic"), "*")
                .then()
                .statusCode(200);
        overwrite(
                        "feed-touch",
                        "{\"kind\":\"topic\",\"labels\":{\"en\":\"Touched\"},\"aliases\":{\"en\":[\"T\"]}}",
                        "*")
                .then()
                .statusCode(200);

        List<Map<String, Object>> mine = read(start).getList("items.findAll { it.entity == 'feed-touch' }");
        assertEquals(
                List.of("created", "updated", "updated"),
                mine.stream().map(change -> change.get("kind")).toList());
        assertEquals(
                List.of(true, true, false),
                mine.stream().map(change -> change.get("lists")).toList());
        assertEquals(
                Set.of("cursor", "at", "kind", "subject", "entity", "lists"),
                mine.get(0).keySet());
        assertEquals("entity", mine.get(0).get("subject"));
    }

    @Override
    protected String subject() {
        return "entity";
    }

    @Override
    protected void store(String slug) {
        put(slug, place(slug)).then().statusCode(201);
    }

    @Override
    protected String event(String entity) {
        return "{\"kind\":\"created\",\"subject\":\"entity\",\"entity\":\"%s\",\"lists\":true}".formatted(entity);
    }
}
