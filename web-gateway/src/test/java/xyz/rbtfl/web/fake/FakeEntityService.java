package xyz.rbtfl.web.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows one entity whole and the labels of those that the sample story names. */
class FakeEntityService extends FakeServer {

    private static final Pattern SLUGS = Pattern.compile("\\{\"slugs\":\\[\"[a-z0-9-]++\"(,\"[a-z0-9-]++\"){0,999}+]}");

    private final FakeBatches batches = new FakeBatches();

    FakeEntityService() {
        super(Path.of("../entity-service/contract"));
    }

    @Override
    Answer answer(Question question) {
        if (question.method().equals("PUT")) {
            return write(question);
        }
        if (question.path().equals("/labels")) {
            return labels(question);
        }
        if (question.path().equals("/batches")) {
            return batches.answer(question);
        }
        return question.path().equals("/entities/" + Samples.ENTITY)
                ? Answer.json(Samples.entity("entity." + question.locale() + ".json"))
                        .tagged(recordedTag("entity." + question.locale()), question)
                : Answer.problem(404, "not-found", "There is no such entity.");
    }

    private static Answer labels(Question question) {
        return question.method().equals("POST")
                        && question.header("Content-Type")
                                .filter("application/json"::equals)
                                .isPresent()
                        && SLUGS.matcher(new String(question.body(), StandardCharsets.UTF_8))
                                .matches()
                ? Answer.json(Samples.entity("entities." + question.locale() + ".json"))
                : Answer.problem(400, "bad-request", "Ask with `{\"slugs\": […]}` and 1 to 1000 slugs in it.");
    }

    private Answer write(Question question) {
        if (question.header("Authorization").isEmpty()) {
            return Answer.problem(401, "unauthorized", "A token is needed.");
        }
        boolean exists = question.path().endsWith(Samples.ENTITY);
        Optional<String> ifMatch = question.header("If-Match");
        if (exists && ifMatch.isEmpty()) {
            return Answer.problem(428, "precondition-required", "It exists: say which one you change with If-Match.");
        }
        return ifMatch.filter(seen -> !exists || !isStored(seen)).isPresent()
                ? Answer.problem(412, "changed", "It was changed meanwhile.")
                : Answer.json(Samples.entity("outcome.json")).as(exists ? 200 : 201);
    }

    /** The content that is stored is in a tag before its dot; what stands behind it is of the answer. */
    private boolean isStored(String ifMatch) {
        return ifMatch.equals("*") || content(ifMatch).equals(content(recordedTag("entity.en")));
    }

    private static String content(String tag) {
        return tag.replace("\"", "").split("\\.", 2)[0];
    }
}
