package xyz.rbtfl.wire.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Gives each operation of an OpenAPI document what follows from its kind: the refusals that it may answer, the
 * {@code If-None-Match} of an answer with an {@code ETag}, the token of a write, and beside the 200 of a {@code PUT}
 * its 201. What a resource's annotations say of these is replaced.
 */
public class DocumentRules implements OASFilter {

    /** The name of the security scheme. */
    public static final String EDITOR = "editor";

    private static final String ETAG = "ETag";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final Set<HttpMethod> WRITES = Set.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        components.addSchema(ProblemSchema.NAME, ProblemSchema.problem());
        components.addSchema(ProblemSchema.FAULT, ProblemSchema.fault());
        components.setSecuritySchemes(Map.of(EDITOR, bearer()));
        for (DescribedRefusal refusal : DescribedRefusal.values()) {
            components.addResponse(refusal.title(), refusal.described());
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> rule(path, method, operation)));
    }

    private static void rule(String path, HttpMethod method, Operation operation) {
        if (WRITES.contains(method) || isSecured(operation)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(EDITOR)));
        }
        // the generator leaves out the success of a method whose annotations describe other answers only
        if (successes(operation).findAny().isEmpty()) {
            throw new IllegalStateException("No success is described for " + method + " " + path);
        }
        if (method == HttpMethod.PUT) {
            addCreation(operation.getResponses());
        }
        contents(operation).forEach(DocumentRules::nameByBareTypes);
        if (isTagged(operation) && names(operation, In.HEADER).noneMatch(IF_NONE_MATCH::equals)) {
            operation.addParameter(ifNoneMatch());
        }
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        for (DescribedRefusal refusal : DescribedRefusal.values()) {
            if (answers.containsKey(refusal.status()) || has(path, operation, refusal.kind())) {
                answers.put(refusal.status(), refusal.referred());
            }
        }
        operation.getResponses().setAPIResponses(answers);
    }

    /** Whoever stores something, new or not, is told the same. */
    private static void addCreation(APIResponses answers) {
        APIResponse changed = answers.getAPIResponse("200");
        if (changed != null) {
            changed.setDescription("Changed, or the same as what was stored.");
            answers.addAPIResponse(
                    "201",
                    OASFactory.createAPIResponse().description("Created.").content(changed.getContent()));
        }
    }

    private static boolean has(String path, Operation operation, DescribedRefusal.Kind kind) {
        return switch (kind) {
            case ALL -> true;
            case ADDRESSED -> path.contains("{");
            case ANSWERING -> successes(operation).anyMatch(success -> success.getContent() != null);
            case TAGGED -> isTagged(operation);
            case SENT -> operation.getRequestBody() != null;
            case CONDITIONAL -> names(operation, In.HEADER).anyMatch("If-Match"::equals);
            case SECURED -> isSecured(operation);
            case NAMED -> false;
        };
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static boolean isTagged(Operation operation) {
        return successes(operation)
                .anyMatch(success ->
                        success.getHeaders() != null && success.getHeaders().containsKey(ETAG));
    }

    private static Stream<APIResponse> successes(Operation operation) {
        APIResponses answers = operation.getResponses();
        return answers.getAPIResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> names(Operation operation, In place) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == place)
                .map(Parameter::getName);
    }

    private static Stream<Content> contents(Operation operation) {
        return Stream.concat(
                        successes(operation).map(APIResponse::getContent),
                        Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent()))
                .filter(content -> content != null && content.getMediaTypes() != null);
    }

    // `charset` and `qs` of a @Produces are for the framework
    private static void nameByBareTypes(Content content) {
        Map<String, MediaType> bare = new LinkedHashMap<>();
        content.getMediaTypes().forEach((type, media) -> bare.put(type.split(";", 2)[0], media));
        content.setMediaTypes(bare);
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name(IF_NONE_MATCH)
                .in(In.HEADER)
                .description("The ETags of what the caller has.")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of this instance with the role `editor`.");
    }
}
