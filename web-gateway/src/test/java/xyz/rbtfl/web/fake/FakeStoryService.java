package xyz.rbtfl.web.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xyz.rbtfl.wire.parcel.Parcel;

/**
 * Knows one story in two locales, one head, and no other; but {@code gone-story} was deleted, {@code faulty-story}
 * makes the service fail, {@code proxy-story} never reaches it, and {@code silent-story} gets no answer.
 * {@code leaving-story} is asked of a replica that is about to end, and the next time of another one.
 */
class FakeStoryService extends FakeServer {

    private static final Pattern EDITION = Pattern.compile("/stories/([^/]+)/editions/([^/]+)");
    private static final Pattern STORY = Pattern.compile("/stories/([^/]+)");
    private static final Pattern COVERAGE = Pattern.compile("/entities/([^/]+)/coverage");

    private static final Pattern BESIDE_THE_POINT =
            Pattern.compile("/heads|/heads/" + Samples.HEAD + "|/entities/[^/]+/coverage|/stories/unsure-story");

    private final FakeBatches batches = new FakeBatches();
    private final AtomicBoolean leaving = new AtomicBoolean();

    FakeStoryService() {
        super(Path.of("../story-service/contract"));
    }

    @Override
    Answer answer(Question question) {
        if (question.path().startsWith("/stories/leaving-story") && isLeaving()) {
            return Answer.empty(503);
        }
        return switch (question.method()) {
            case "GET" -> read(question);
            case "PUT", "DELETE" -> write(question);
            case "POST" -> batches.answer(question);
            default -> Answer.problem(405, "method-not-allowed", "No such method.");
        };
    }

    /** An export of the head {@code breaks-off} does so in the middle; one of {@code endless} is. */
    @Override
    boolean streams(Question question) throws IOException {
        String head = question.path().equals("/export") ? question.query("head").orElse("") : "";
        if (!head.equals("breaks-off") && !head.equals("endless")) {
            return false;
        }
        question.exchange().getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
        question.exchange().sendResponseHeaders(200, 0);
        OutputStream body = question.exchange().getResponseBody();
        body.write(Parcel.file(Parcel.MOMENT, "{\"cursor\":\"c\",\"files\":9}".getBytes(StandardCharsets.UTF_8)));
        byte[] document = new byte[100_000];
        int number = 0;
        do {
            body.write(Parcel.file("stories/s" + number + ".en.md", document));
            number++;
        } while (head.equals("endless") || number < 9);
        throw new IOException("This is meant to break off");
    }

    private boolean isLeaving() {
        boolean now = !leaving.get();
        leaving.set(now);
        return now;
    }

    private Answer read(Question question) {
        String path = question.path();
        if (question.isUnderStrain() && BESIDE_THE_POINT.matcher(path).matches()) {
            return Answer.problem(503, "unavailable", "Too much is asked at the moment.");
        }
        if (path.equals("/editions")) {
            return editions(question);
        }
        if (path.equals("/stories")) {
            return list(question);
        }
        if (path.equals("/heads")) {
            return Answer.json(Samples.story("heads." + question.locale() + ".json"));
        }
        if (path.equals("/heads/" + Samples.HEAD) || path.equals("/heads/long-words")) {
            return Answer.json(Samples.story("head.json")).tagged(recordedTag("head"), question);
        }
        Matcher coverage = COVERAGE.matcher(path);
        if (coverage.matches()) {
            return coverage(coverage.group(1));
        }
        Matcher edition = EDITION.matcher(path);
        if (edition.matches()) {
            return edition(edition.group(1), edition.group(2), question);
        }
        Matcher story = STORY.matcher(path);
        return story.matches() ? story(story.group(1), question) : unknown();
    }

    // after the sample's page there is nothing more
    private static Answer list(Question question) {
        return switch (question.query("after").orElse("")) {
            case "" -> Answer.json(Samples.story("stories." + question.locale() + ".json"));
            case "no-cursor" -> Answer.problem(400, "bad-request", "`after` is not a cursor of this list.");
            default -> Answer.json("{\"items\":[]}".getBytes(StandardCharsets.UTF_8));
        };
    }

    // two pages
    private static Answer editions(Question question) {
        String page = question.query("after").isPresent()
                ? """
                {"items":[{"slug":"%s","locale":"en","hash":"%s"}]}""".formatted(Samples.STORY, "1".repeat(64))
                : """
                {"items":[{"slug":"lonely-story","locale":"fr","hash":"%s"}],"next":"lonely-story/fr"}""".formatted("0".repeat(64));
        return Answer.json(page.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer story(String slug, Question question) {
        return switch (slug) {
            case Samples.STORY, "leaving-story" -> Answer.json(Samples.story("story." + question.locale() + ".json"));
            case "gone-story" -> Answer.problem(410, "gone", "All editions of this story were deleted.");
            case "faulty-story" -> Answer.problem(500, "internal", "Something failed that should not have.");
            case "proxy-story" -> Answer.empty(404);
            case "restarting-story" -> Answer.empty(502);
            case "silent-story" -> silence();
            default -> OddStories.find(slug).map(Answer::json).orElseGet(FakeStoryService::unknown);
        };
    }

    private Answer edition(String slug, String locale, Question question) {
        if (slug.equals("gone-story")) {
            return Answer.problem(410, "gone", "This edition was deleted.");
        }
        if (!slug.equals(Samples.STORY) || !(locale.equals("en") || locale.equals("zh"))) {
            return unknown();
        }
        return question.header("Accept").filter("text/markdown"::equals).isPresent()
                ? new Answer(
                                200,
                                "text/markdown;charset=UTF-8",
                                Samples.story("edition." + locale + ".md"),
                                Optional.empty())
                        .tagged(recordedTag("document." + locale), question)
                : Answer.json(Samples.story("edition." + locale + ".json"))
                        .tagged(recordedTag("edition." + locale), question);
    }

    private static Answer coverage(String entity) {
        return entity.equals(Samples.ENTITY) || entity.equals("seafarers-league")
                ? Answer.json(new String(Samples.story("coverage.json"), StandardCharsets.UTF_8)
                        .replaceFirst(Samples.ENTITY, entity)
                        .getBytes(StandardCharsets.UTF_8))
                : Answer.json("""
                        {"slug":"%s","about":{"count":0,"items":[]},"mentions":{"count":0,"items":[]},"comentioned":[]}""".formatted(entity).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer write(Question question) {
        if (question.header("Authorization").isEmpty()) {
            return Answer.problem(401, "unauthorized", "A token is needed.");
        }
        if (new String(question.body(), StandardCharsets.UTF_8).startsWith("# Broken")) {
            return Answer.problem(422, Samples.story("refused.json"));
        }
        if (question.header("If-None-Match").isPresent() && question.path().contains(Samples.STORY)) {
            return Answer.problem(412, "changed", "It is there already.");
        }
        String ifMatch = question.header("If-Match").orElse("");
        if (ifMatch.isEmpty()
                && (question.path().contains(Samples.STORY) || question.path().contains(Samples.HEAD))) {
            return Answer.problem(428, "precondition-required", "It exists: say which one you change with If-Match.");
        }
        if (ifMatch.equals("\"stale\"")) {
            return Answer.problem(412, "changed", "It was changed meanwhile.");
        }
        if (question.method().equals("DELETE")) {
            return Answer.empty(204);
        }
        // of a head there is nothing to warn of
        String outcome = question.path().startsWith("/heads/") ? "overwriting.json" : "outcome.json";
        return Answer.json(Samples.story(outcome)).as(ifMatch.isEmpty() ? 201 : 200);
    }

    private static Answer unknown() {
        return Answer.problem(404, "not-found", "There is no such story.");
    }

    // longer than the gateway waits under test; the server's end interrupts it
    private static Answer silence() {
        try {
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Answer.empty(503);
    }
}
