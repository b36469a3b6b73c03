package xyz.rbtfl.web.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import xyz.rbtfl.web.export.Exports;
import xyz.rbtfl.wire.openapi.DocumentRules;

/**
 * Corrects the generated OpenAPI document: an empty Optional is left out of an answer, never null; a parameter of many
 * operations is described once; requests have other schemas than answers ({@link Drafts}). It also adds an {@code ETag}
 * to each read.
 */
public class DocumentShape extends DocumentRules {

    /** By place and name, the name under which a shared parameter is described. */
    private static final Map<String, String> SHARED = Map.of(
            "path slug",
            "slug",
            "path locale",
            "editionLocale",
            "query locale",
            "locale",
            "query dry_run",
            "dryRun",
            "header If-Match",
            "ifMatch",
            "header If-None-Match",
            "ifNoneMatch");

    @Override
    public Schema filterSchema(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (types != null && types.contains(SchemaType.NULL)) {
            schema.setType(
                    types.stream().filter(type -> type != SchemaType.NULL).toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> Optional.ofNullable(item.getOperations().get(HttpMethod.GET))
                        .ifPresent(DocumentShape::tag));
        super.filterOpenAPI(document);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(DocumentShape::share));
        // the generator uses a parameter's name as its key, and two of the shared ones are called `locale`
        Map<String, Parameter> described = document.getComponents().getParameters();
        SHARED.forEach((place, reference) ->
                requireNonNull(described.get(reference)).setName(place.substring(place.indexOf(' ') + 1)));
        Drafts.addTo(document);
    }

    private static void tag(Operation read) {
        var answer = read.getResponses().getAPIResponse("200");
        // what is made while it is sent has none
        if (answer.getContent() != null && answer.getContent().hasMediaType(Exports.MEDIA_TYPE)) {
            return;
        }
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey("ETag")) {
            answer.addHeader(
                    "ETag",
                    OASFactory.createHeader()
                            .description("Of the answer as it is sent.")
                            .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    private static void share(Operation operation) {
        Optional.ofNullable(operation.getParameters())
                .ifPresent(parameters -> operation.setParameters(
                        parameters.stream().map(DocumentShape::shared).toList()));
    }

    private static Parameter shared(Parameter parameter) {
        String reference = SHARED.get(parameter.getIn() + " " + parameter.getName());
        return reference == null ? parameter : OASFactory.createParameter().ref(reference);
    }
}
