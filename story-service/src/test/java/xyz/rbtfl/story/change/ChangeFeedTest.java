package xyz.rbtfl.story.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Editor.editor;
import static xyz.rbtfl.story.Editor.overwrite;
import static xyz.rbtfl.story.Editor.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.checks.FeedChecks;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ChangeFeedTest extends FeedChecks {

    @Test
    void change_namesWhatItTouchesBeforeAndAfter() {
        String start = end();
        put("feed-touch", "en", full("feed-touch")).then().statusCode(201);
        overwrite(
                        "feed-touch",
                        "en",
                        full("feed-touch")
                                .replace("River Feed Touch", "Other Feed Touch")
                                .replace("Hill Gazette", "Plain Gazette"))
                .then()
                .statusCode(200);
        editor().header("If-Match", "*")
                .delete("/stories/feed-touch/editions/en")
                .then()
                .statusCode(204);

        JsonPath changes = read(start);
        List<Integer> mine = positionsOf(changes, "feed-touch");
        assertEquals(3, mine.size());
        assertEquals(
                List.of("created", "updated", "deleted"),
                mine.stream()
                        .map(i -> changes.getString("items[" + i + "].kind"))
                        .toList());
        String updated = "items[" + mine.get(1) + "]";
        assertEquals(List.of("other-feed-touch", "river-feed-touch"), changes.getList(updated + ".entities"));
        assertEquals(List.of("other-feed-touch"), changes.getList(updated + ".about"));
        assertTrue(changes.getList(updated + ".outlets").containsAll(List.of("hill-gazette", "plain-gazette")));
        assertEquals("edition", changes.getString(updated + ".subject"));
        assertEquals(2, changes.getInt(updated + ".revision"));
        assertEquals("dam-feed-touch", changes.getString(updated + ".mentions[0].entity"));
        assertEquals(List.of("great dam", "dam"), changes.getList(updated + ".mentions.text"));
        assertTrue(changes.getBoolean(updated + ".lists"));
        assertEquals(List.of(), changes.getList("items[" + mine.get(2) + "].about"));
        assertEquals(List.of(), changes.getList("items[" + mine.get(2) + "].mentions"));
    }

    @Override
    protected String subject() {
        return "story";
    }

    @Override
    protected void store(String slug) {
        put(slug, "en", full(slug)).then().statusCode(201);
    }

    @Override
    protected String event(String story) {
        return """
                {"kind":"created","subject":"edition","story":"%s","locale":"en","revision":1,"related":[],"entities":[],
                 "mentions":[],"heads":[],"outlets":[],"regions":[],"lenses":[],"lists":true}""".formatted(story);
    }

    private static List<Integer> positionsOf(JsonPath changes, String story) {
        List<String> stories = changes.getList("items.story");
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            if (story.equals(stories.get(i))) {
                positions.add(i);
            }
        }
        return positions;
    }
}
