package xyz.rbtfl.wire.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of a problem document (RFC 9457) and of a fault in it. Further members are allowed. */
final class ProblemSchema {

    static final String NAME = "Problem";
    static final String FAULT = "Fault";
    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    static Schema problem() {
        return object("RFC 9457.", "type", "title", "status")
                .addProperty(
                        "type",
                        text("Stable; an identifier, not a page.")
                                .format("uri")
                                .addExample("https://rbtfl.xyz/problems/refused"))
                .addProperty("title", text("Fixed for the type.").addExample("Refused"))
                .addProperty("status", number("As in the status line.").addExample(422))
                .addProperty("detail", text("A sentence for the caller."))
                .addProperty("instance", text("The path that was asked."))
                .addProperty("parameter", text("The query parameter at fault."))
                .addProperty("limit", number("The bound that was met."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Every fault of a refused body, at most 50.")
                                .items(OASFactory.createSchema().ref(FAULT)))
                .addProperty("id", text("Of a fault that nobody foresaw: it stands in the log too."));
    }

    static Schema fault() {
        return object("One fault, by line and column in Markdown, by pointer in JSON.", "code", "message")
                .addProperty("code", text("Stable word.").addExample("counts"))
                .addProperty("line", number("In the bytes as sent, from 1; absent for JSON."))
                .addProperty("column", number("In code points, from 1; absent for JSON."))
                .addProperty("pointer", text("JSON Pointer; absent for Markdown."))
                .addProperty("message", text("A sentence for the editor."))
                .addProperty("expected", text("What would have been right."))
                .addProperty("found", text("What was there instead."));
    }

    private static Schema object(String description, String... required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(List.of(required));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }
}
