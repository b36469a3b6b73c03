package xyz.rbtfl.web.fake;

/** Knows one entity whole and the labels of those that the sample story names. */
class FakeEntityService extends FakeServer {

    @Override
    Answer answer(Question question) {
        if (question.method().equals("PUT")) {
            return write(question);
        }
        if (question.path().equals("/entities")) {
            return Answer.json(Samples.entity("entities." + question.locale() + ".json"));
        }
        return question.path().equals("/entities/" + Samples.ENTITY)
                ? Answer.json(Samples.entity("entity." + question.locale() + ".json"))
                        .tagged("\"entityhash\"", question)
                : Answer.problem(404, "not-found", "There is no such entity.");
    }

    private static Answer write(Question question) {
        if (question.header("Authorization").isEmpty()) {
            return Answer.problem(401, "unauthorized", "A token is needed.");
        }
        boolean exists = question.path().endsWith(Samples.ENTITY);
        return exists && question.header("If-Match").isEmpty()
                ? Answer.problem(428, "precondition-required", "It exists: say which one you change with If-Match.")
                : Answer.json(Samples.entity("outcome.json")).as(exists ? 200 : 201);
    }
}
