package xyz.rbtfl.web.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which stories a list or an export is to hold, as a {@code @BeanParam}: each filter has at most 20 slugs.
 *
 * @param head    slugs of heads, as sent
 * @param entity  slugs of entities that the stories are about, as sent
 * @param mention slugs of entities that the stories mention, as sent
 */
@RegisterForReflection
public record AskedStories(
        @Parameter(
                description = "Slugs of heads. " + FILTER,
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = Asked.MOST_VALUES))
        @QueryParam("head")
        List<String> head,

        @Parameter(
                description = "Slugs of entities that stories are about. " + FILTER,
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = Asked.MOST_VALUES))
        @QueryParam("entity")
        List<String> entity,

        @Parameter(
                description = "Slugs of entities that stories mention. " + FILTER,
                schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = Asked.MOST_VALUES))
        @QueryParam("mention")
        List<String> mention) {

    private static final String FILTER = "Repeatable, joined by or; different filters are joined by and.";

    /** The heads. 400 for too many, or for one that is no slug; the same holds for the others. */
    public List<String> heads() {
        return Asked.slugs("head", head);
    }

    public List<String> entities() {
        return Asked.slugs("entity", entity);
    }

    public List<String> mentions() {
        return Asked.slugs("mention", mention);
    }
}
