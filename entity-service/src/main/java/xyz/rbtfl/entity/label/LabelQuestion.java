package xyz.rbtfl.entity.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;
import xyz.rbtfl.wire.request.JsonBody;

/**
 * Whose labels are asked for: {@code {"slugs": ["mali", "junta-mali"]}}.
 *
 * @param slugs each once, in the order asked; what cannot be a slug is left out, since no entity has it
 */
record LabelQuestion(
        @Schema(minItems = 1, maxItems = LabelQuestion.MOST, required = true)
        List<String> slugs) {

    /** More than an edition can name: it lists 100 entities and mentions 500 at most. */
    static final int MOST = 1_000;

    /**
     * Reads a body.
     *
     * @throws Failure 400 when it asks for nothing, for too much or for something else
     */
    static LabelQuestion of(byte[] body) {
        JsonNode root = JsonBody.read(body).root();
        JsonNode slugs = root.path("slugs");
        if (!slugs.isArray() || root.size() != 1 || slugs.isEmpty() || slugs.size() > MOST) {
            throw Failure.of(Problem.BAD_REQUEST, "Ask with `{\"slugs\": […]}` and 1 to " + MOST + " slugs in it.");
        }
        Set<String> valid = new LinkedHashSet<>();
        slugs.forEach(slug -> {
            if (slug.isTextual() && Slug.isValid(slug.textValue())) {
                valid.add(slug.textValue());
            }
        });
        return new LabelQuestion(List.copyOf(valid));
    }
}
