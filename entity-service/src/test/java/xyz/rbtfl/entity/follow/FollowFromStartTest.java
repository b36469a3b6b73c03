package xyz.rbtfl.entity.follow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

/** The service as it runs: it follows on its own from the moment it is up. */
@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
@TestProfile(FollowFromStartTest.Following.class)
public class FollowFromStartTest {

    @Test
    void service_followsFromItsStart_andWakesItsOwnFollowers() {
        String change = given().queryParam("wait", 30)
                .get("/changes")
                .then()
                .statusCode(200)
                .body("items.entity", hasItem("follow-from-start"))
                .extract()
                .path("next");
        given().get("/entities/follow-from-start")
                .then()
                .body("stub", is(true))
                .body("candidates.en", is(List.of("From the start")));
        given().queryParam("after", change).get("/changes").then().body("items.size()", is(0));
    }

    /** Tests do not follow unless they say so. */
    public static class Following implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rbtfl.follow.enabled", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OneStory.class));
        }
    }

    /** A story-service that knows one story. */
    public static class OneStory implements QuarkusTestResourceLifecycleManager {

        private FakeStoryFeed feed;

        @Override
        public Map<String, String> start() {
            feed = new FakeStoryFeed();
            feed.add(List.of(), "follow-from-start/en/From the start");
            return Map.of(
                    "quarkus.rest-client.story-service.url", feed.address().toString());
        }

        @Override
        public void stop() {
            feed.close();
        }
    }
}
