package xyz.rbtfl.web.entityservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The slugs whose labels are asked for. They are sent in a body, because a story may name more than fit in a request
 * line.
 *
 * @param slugs each once, 1 to 1,000
 */
@RegisterForReflection // written as JSON
record LabelQuestion(List<String> slugs) {

    /** The most slugs that entity-service accepts in one question. */
    private static final int MOST = 1_000;

    /** As many questions as the slugs need. */
    static List<LabelQuestion> about(Collection<String> slugs) {
        List<String> distinct = slugs.stream().distinct().toList();
        List<LabelQuestion> questions = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += MOST) {
            questions.add(new LabelQuestion(distinct.subList(from, Math.min(from + MOST, distinct.size()))));
        }
        return questions;
    }
}
