package xyz.rbtfl.web.entityservice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Whose labels are asked for, in a body: as many slugs as a story may name are longer than a request line may be.
 *
 * @param slugs each once, 1 to 1,000
 */
@RegisterForReflection // written as JSON
record LabelQuestion(List<String> slugs) {

    /** As many as entity-service takes in one question. */
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
