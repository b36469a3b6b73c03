package xyz.rbtfl.web.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import xyz.rbtfl.wire.parcel.ParcelReader;

/**
 * Answers parcels of files. What is called as a sample is there and differs; what begins with {@code # Broken} is
 * refused; {@code restless-story} is not taken the first two times, and {@code down-story} never.
 */
final class FakeBatches {

    private static final String TAKEN = """
            {"path":"%s","status":%d,"outcome":{"slug":"a","outcome":"%s","revision":1,"hash":"%s","warnings":[],"notes":[]}}""";
    private static final String REFUSED = """
            {"path":"%s","status":%d,"problem":{"type":"https://rbtfl.xyz/problems/%s","status":%d,"title":"No","detail":"%s"%s}}""";
    private static final String FAULT = """
            ,"errors":[{"code":"takes","line":4,"column":2,"message":"Nothing is told."}]""";

    private final ConcurrentHashMap<String, Integer> restless = new ConcurrentHashMap<>();

    FakeServer.Answer answer(FakeServer.Question question) {
        if (question.header("Authorization").isEmpty()) {
            return FakeServer.Answer.problem(401, "unauthorized", "A token is needed.");
        }
        boolean overwrite = question.query("overwrite").filter("true"::equals).isPresent();
        List<String> items = new ArrayList<>();
        ParcelReader parcel = new ParcelReader(new ByteArrayInputStream(question.body()));
        try {
            for (Optional<ParcelReader.File> file = parcel.next(); file.isPresent(); file = parcel.next()) {
                items.add(item(file.get(), overwrite));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FakeServer.Answer.json(("{\"items\":[" + String.join(",", items) + "]}").getBytes(UTF_8));
    }

    private String item(ParcelReader.File file, boolean overwrite) {
        String path = file.path();
        if (new String(file.content(), UTF_8).startsWith("# Broken")) {
            return refused(path, 422, "refused", FAULT);
        }
        if (path.contains("down-story")
                || path.contains("restless-story") && restless.merge(path, 1, Integer::sum) < 3) {
            return refused(path, 503, "unavailable", "");
        }
        boolean exists = path.contains(Samples.STORY) || path.contains(Samples.ENTITY) || path.contains(Samples.HEAD);
        if (exists && !overwrite) {
            return refused(path, 428, "precondition-required", "");
        }
        return TAKEN.formatted(path, exists ? 200 : 201, exists ? "updated" : "created", "0".repeat(64));
    }

    private static String refused(String path, int status, String kind, String errors) {
        return REFUSED.formatted(path, status, kind, status, "It was not taken.", errors);
    }
}
