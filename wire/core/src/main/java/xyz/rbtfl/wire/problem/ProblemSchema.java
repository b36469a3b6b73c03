package xyz.rbtfl.wire.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes problem documents in a service's OpenAPI document: each refusal in it that says nothing else is one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemSchema implements OASFilter {

    private static final String NAME = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        boolean isDescribed = document.getComponents().getSchemas() != null
                && document.getComponents().getSchemas().containsKey(NAME);
        if (isDescribed || document.getPaths() == null) {
            return;
        }
        document.getComponents().addSchema(NAME, schema());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                .filter(answer ->
                        isRefusal(answer.getKey()) && answer.getValue().getContent() == null)
                .forEach(answer -> describe(answer.getValue()));
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static void describe(APIResponse refusal) {
        refusal.setContent(OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME))));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("What went wrong, by RFC 9457; other members say more of it.")
                .addProperty(
                        "type",
                        text("Stable for the kind of problem; an identifier, not a page.")
                                .format("uri"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .format("int32"))
                .addProperty("title", text("Fixed for the type."))
                .addProperty("detail", text("A sentence for the caller."))
                .addProperty("instance", text("The path that was asked.").format("uri-reference"))
                .required(List.of("type", "status", "title", "instance"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
