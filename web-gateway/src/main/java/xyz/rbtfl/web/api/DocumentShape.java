package xyz.rbtfl.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * What the generated OpenAPI document gets wrong: an Optional is left out of an answer when it is empty, never null; and
 * a parameter that many operations have is described once.
 */
public class DocumentShape implements OASFilter {

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
    public Operation filterOperation(Operation operation) {
        Optional.ofNullable(operation.getParameters())
                .ifPresent(parameters -> operation.setParameters(
                        parameters.stream().map(DocumentShape::shared).toList()));
        return operation;
    }

    // the generator knows a shared parameter by one name only, and two of them are called `locale`
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Parameter> described = document.getComponents().getParameters();
        SHARED.forEach((place, reference) -> described.get(reference).setName(place.substring(place.indexOf(' ') + 1)));
    }

    private static Parameter shared(Parameter parameter) {
        String reference = SHARED.get(parameter.getIn() + " " + parameter.getName());
        return reference == null ? parameter : OASFactory.createParameter().ref(reference);
    }
}
