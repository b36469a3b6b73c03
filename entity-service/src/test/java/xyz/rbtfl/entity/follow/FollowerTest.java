package xyz.rbtfl.entity.follow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static xyz.rbtfl.entity.Editor.labels;
import static xyz.rbtfl.entity.Editor.overwrite;
import static xyz.rbtfl.entity.Editor.place;
import static xyz.rbtfl.entity.Editor.put;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xyz.rbtfl.entity.follow.FakeStoryFeed.Mood;
import xyz.rbtfl.wire.change.ChangeSignal;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class FollowerTest {

    @Inject
    SightingRows rows;

    @Inject
    ChangeSignal signal;

    @Inject
    DataSource database;

    private final List<Follower> followers = new ArrayList<>();
    private FakeStoryFeed feed;

    @BeforeEach
    void aNewFeed() throws SQLException {
        feed = new FakeStoryFeed();
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("update followed set cursor = ''");
        }
    }

    @AfterEach
    void nobodyFollows() {
        followers.forEach(Follower::stop);
        feed.close();
    }

    @Test
    void entitiesThatStoriesName_becomeStubs_withTheirLinkTextsAsCandidates() {
        String start = end();
        feed.add(
                List.of("follow-listed"),
                "follow-linked/en/The Linked",
                "follow-linked/en/Linked",
                "follow-linked/und/Linkt");
        follow();
        feed.awaitReader();

        labels("en", "follow-listed", "follow-linked")
                .then()
                .body("items.label", is(List.of("Follow Listed", "Follow Linked")))
                .body("items.stub", is(List.of(true, true)))
                .body("items.kind", is(List.of("unknown", "unknown")))
                .body("items.language", is(List.of("und", "und")));
        given().get("/entities/follow-linked")
                .then()
                .body("stub", is(true))
                .body("revision", is(0))
                .body("labels.size()", is(0))
                .body("candidates.en", is(List.of("Linked", "The Linked")))
                .body("candidates.und", is(List.of("Linkt")));
        assertEquals(List.of("created"), changesOf("follow-linked", start));
        assertEquals(List.of("created"), changesOf("follow-listed", start));
    }

    @Test
    void anEditorsEntity_isLeftAlone_whicheverComesFirst() {
        put("follow-before", "{\"kind\":\"place\",\"labels\":{\"en\":\"Before\"},\"aliases\":{\"en\":[\"Prior\"]}}")
                .then()
                .statusCode(201);
        feed.add(
                List.of("follow-before", "follow-after"),
                "follow-before/en/Before",
                "follow-before/en/Prior",
                "follow-before/en/Earlier",
                "follow-before/fr/Before",
                "follow-after/en/Afterwards");
        follow();
        feed.awaitReader();

        given().get("/entities/follow-before")
                .then()
                .body("stub", is(false))
                .body("label", equalTo("Before"))
                .body("revision", is(1))
                .body("candidates.en", is(List.of("Earlier")))
                .body("candidates.fr", is(List.of("Before")));
        put("follow-after", place("After"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("created"))
                .body("revision", is(1));
        given().get("/entities/follow-after")
                .then()
                .body("stub", is(false))
                .body("label", equalTo("After"))
                .body("candidates.en", is(List.of("Afterwards")));
        put("follow-after", place("Later")).then().statusCode(428);
    }

    @Test
    void aStubsETag_servesIfMatch() {
        feed.add(List.of("follow-etag"));
        follow();
        feed.awaitReader();
        String etag = given().get("/entities/follow-etag").header("ETag");
        overwrite("follow-etag", place("Wrong"), "\"stale\"").then().statusCode(412);
        overwrite("follow-etag", place("Right"), etag).then().statusCode(201);
    }

    @Test
    void anotherCandidate_isAnotherTag_whichServesIfMatchAsTheOneBefore() {
        put("follow-tag", place("Tagged")).then().statusCode(201);
        String before = given().get("/entities/follow-tag").header("ETag");
        feed.add(List.of(), "follow-tag/en/The Tagged");
        follow();
        feed.awaitReader();
        given().header("If-None-Match", before)
                .get("/entities/follow-tag")
                .then()
                .statusCode(200);
        String after = given().get("/entities/follow-tag").header("ETag");
        given().header("If-None-Match", after)
                .get("/entities/follow-tag")
                .then()
                .statusCode(304);
        overwrite("follow-tag", place("Changed"), before).then().statusCode(200);
        overwrite("follow-tag", place("Once more"), after).then().statusCode(412);
    }

    @Test
    void repeatedAndReorderedChanges_countOnce() {
        String start = end();
        for (int round = 0; round < 3; round++) {
            feed.add(List.of("follow-again-b", "follow-again-a"), "follow-again-a/en/Again");
            feed.add(List.of("follow-again-a"), "follow-again-b/en/Once more", "follow-again-a/en/Again");
        }
        follow();
        feed.awaitReader();
        assertEquals(List.of("created"), changesOf("follow-again-a", start));
        assertEquals(List.of("created"), changesOf("follow-again-b", start));
        given().get("/entities/follow-again-a").then().body("candidates.en", is(List.of("Again")));
    }

    @Test
    void entityThatNoStoryNamesAnyMore_isGone_unlessAnEditorMadeIt() {
        String start = end();
        feed.say("gone-dropped", List.of("gone-listed", "gone-kept"), "gone-linked/en/Linked", "gone-made/en/Made");
        feed.say("gone-other", List.of("gone-kept"), "gone-listed/en/Listed");
        follow();
        feed.awaitReader();
        put("gone-made", place("Made")).then().statusCode(201);
        feed.say("gone-dropped", List.of("gone-kept"));
        feed.delete("gone-other");
        feed.awaitReader();

        given().get("/entities/gone-linked").then().statusCode(404);
        given().get("/entities/gone-listed").then().statusCode(404);
        given().get("/entities/gone-kept").then().statusCode(200);
        given().get("/entities/gone-made").then().statusCode(200).body("candidates.size()", is(0));
        assertEquals(List.of("created", "deleted"), changesOf("gone-linked", start));
        assertEquals(List.of("created", "deleted"), changesOf("gone-listed", start));
        assertEquals(List.of("created"), changesOf("gone-kept", start));
        assertEquals(List.of("created", "created"), changesOf("gone-made", start));

        feed.say("gone-again", List.of("gone-linked"));
        feed.awaitReader();
        given().get("/entities/gone-linked").then().statusCode(200).body("candidates.size()", is(0));
        assertEquals(List.of("created", "deleted", "created"), changesOf("gone-linked", start));
    }

    @Test
    void candidates_areTheTextsThatStoriesLinkByNow() {
        feed.say("texts-first", List.of(), "texts/en/Both", "texts/en/First", "texts/fr/Premier");
        feed.say("texts-second", List.of(), "texts/en/Both", "texts/und/Second");
        follow();
        feed.awaitReader();
        given().get("/entities/texts")
                .then()
                .body("candidates.en", is(List.of("Both", "First")))
                .body("candidates.fr", is(List.of("Premier")))
                .body("candidates.und", is(List.of("Second")));
        feed.say("texts-first", List.of(), "texts/en/Changed");
        feed.awaitReader();
        given().get("/entities/texts")
                .then()
                .body("candidates.en", is(List.of("Both", "Changed")))
                .body("candidates.size()", is(2));
        feed.delete("texts-first");
        feed.awaitReader();
        given().get("/entities/texts")
                .then()
                .body("candidates.en", is(List.of("Both")))
                .body("candidates.und", is(List.of("Second")));
    }

    @Test
    void candidates_areTwoHundredAtMost() {
        for (int story = 0; story < 3; story++) {
            int first = story * 90;
            feed.add(
                    List.of(),
                    IntStream.range(first, first + 90)
                            .mapToObj("texts-many/en/Text %03d"::formatted)
                            .toArray(String[]::new));
        }
        follow();
        feed.awaitReader();
        given().get("/entities/texts-many")
                .then()
                .body("candidates.en.size()", is(200))
                .body("candidates.en[199]", equalTo("Text 199"));
    }

    @Test
    void changeThatDoesNotSayWhatItsEditionIsAboutNow_dropsNothing_untilItsEditionIsDeleted() {
        String change = """
                {"kind":"%s","subject":"edition","story":"before-about","locale":"en","entities":["before-about"],"mentions":[]}""";
        feed.addEvent(change.formatted("created"));
        feed.addEvent(change.formatted("updated"));
        follow();
        feed.awaitReader();
        given().get("/entities/before-about").then().statusCode(200);
        feed.addEvent(change.formatted("deleted"));
        feed.awaitReader();
        given().get("/entities/before-about").then().statusCode(404);
    }

    @Test
    void changeOfAHead_saysNothingOfEntities() {
        feed.addEvent("""
                {"kind":"created","subject":"head","heads":["a-head"],"entities":[],"mentions":[],"lists":true}""");
        feed.add(List.of("follow-past-head"));
        follow();
        feed.awaitReader();
        given().get("/entities/follow-past-head").then().statusCode(200);
    }

    @Test
    void restartedFollower_goesOnWhereItStood() {
        feed.add(List.of("follow-restart-1"));
        Follower first = follow();
        feed.awaitReader();
        first.stop();
        feed.be(Mood.WELL);
        feed.add(List.of("follow-restart-2"));
        follow();
        feed.awaitReader();
        assertEquals(List.of("1-1", "1-2"), feed.asked().subList(0, 2));
        given().get("/entities/follow-restart-2").then().statusCode(200);
    }

    @Test
    void feedThatBeganAnew_isReadFromItsStart() {
        String start = end();
        feed.add(List.of("follow-anew-1"));
        follow();
        feed.awaitReader();
        feed.beginAnew();
        feed.add(List.of("follow-anew-1", "follow-anew-2"));
        feed.awaitReader();
        assertEquals(List.of("created"), changesOf("follow-anew-1", start));
        assertEquals(List.of("created"), changesOf("follow-anew-2", start));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void feedThatIsSilentOrBroken_isTriedAgain_untilItIsWell(Mood mood) {
        String slug = "follow-" + mood.name().toLowerCase().replace('_', '-');
        feed.add(List.of("follow-mood"));
        follow();
        feed.awaitReader();
        feed.be(mood);
        feed.awaitAttempts(3);
        feed.add(List.of(slug));
        feed.be(Mood.WELL);
        feed.awaitReader();
        given().get("/entities/" + slug).then().statusCode(200).body("stub", is(true));
    }

    @Test
    void twoReplicas_applyEachPageOnce() {
        String start = end();
        follow();
        follow();
        List<String> slugs =
                IntStream.range(0, 30).mapToObj(i -> "follow-replica-" + i).toList();
        slugs.forEach(slug -> feed.add(List.of(slug), slug + "/en/Replicated"));
        feed.awaitReader();
        slugs.forEach(slug -> assertEquals(List.of("created"), changesOf(slug, start)));
    }

    @Test
    void namesThatCannotBe_arePassedOver_andTheFeedGoesOn() {
        feed.add(
                List.of("Not a slug", "follow-odd"),
                "follow-odd/en/ padded",
                "follow-odd/EN/Case",
                "follow-odd/no tag/Tag",
                "follow-odd/en/" + "x".repeat(201),
                "Bad--Slug/en/Bad",
                "follow-odd/en/Fine");
        follow();
        feed.awaitReader();
        given().get("/entities/follow-odd")
                .then()
                .body("candidates.size()", is(1))
                .body("candidates.en", is(List.of("Fine")));
    }

    @Test
    void stoppedFollower_asksNoMore() {
        Follower follower = follow();
        feed.awaitReader();
        follower.stop();
        feed.be(Mood.WELL);
        feed.add(List.of("follow-stopped"));
        follow();
        feed.awaitReader();
        assertFalse(feed.asked().stream().filter("1-0"::equals).count() > 1, "both asked: " + feed.asked());
    }

    private Follower follow() {
        StoryFeed client =
                QuarkusRestClientBuilder.newBuilder().baseUri(feed.address()).build(StoryFeed.class);
        Follower follower =
                new Follower(new Impatient(), client, rows, signal, new FeedLag(new Impatient(), Clock.systemUTC()));
        followers.add(follower);
        follower.start();
        return follower;
    }

    private static List<String> changesOf(String entity, String start) {
        return given().queryParam("after", start)
                .queryParam("limit", 1000)
                .get("/changes")
                .jsonPath()
                .getList("items.findAll { it.entity == '" + entity + "' }.kind");
    }

    private static String end() {
        return given().queryParam("limit", 1000).get("/changes").path("next");
    }

    /** Small pages and short waits. */
    private record Impatient() implements FollowConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(2);
        }

        @Override
        public int page() {
            return 2;
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration lastRetry() {
            return Duration.ofMillis(100);
        }
    }
}
