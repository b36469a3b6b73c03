/**
 * The public API, {@code /api/v1}, documented at {@code /openapi}. A resource reads and checks what was asked
 * ({@link xyz.rbtfl.web.api.Asked}), calls the services, and answers with a view of its own; an edition's bytes pass
 * through untouched, since they are the contract. Refusals are problem documents, ETags over whole answers are made
 * further out.
 *
 * <p>Paths hold slugs and locales: an ill-formed slug or a locale of no registered language is not found, a locale in
 * another case is redirected (308) to the canonical one, here as on pages.
 *
 * <p>What the OpenAPI document says once for all operations stands here: its title, and parameters that
 * many have. How things go wrong, and who may write, is added by rule: {@link xyz.rbtfl.web.api.DocumentShape}.
 */
@OpenAPIDefinition(
        info = @Info(title = "rbtfl", version = "1", description = """
                How the world's press tells the same story: stories with their takes by outlet, region and lens, the
                entities they are about, and the running themes they belong to.

                Reading is open. Writing and exporting need a token with the role `editor`. Every failure is a problem
                document (RFC 9457); what can't be read is 400, a document against its rules 422 with every fault at
                once.
                Overwriting or deleting needs `If-Match`, else 428; a lost race is 412."""),
        servers = @Server(url = "/"),
        tags = {
            @Tag(name = "stories", description = "Stories and their editions, one for each locale."),
            @Tag(name = "entities", description = "Who and what stories are about."),
            @Tag(name = "heads", description = "Running themes."),
            @Tag(name = "archives", description = "All of an instance, to keep or to take elsewhere.")
        },
        components =
                @Components(
                        parameters = {
                            @Parameter(
                                    name = "slug",
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "a-z, 0-9 and single hyphens between them.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    pattern = "^" + Asked.SLUG + "$",
                                                    maxLength = Asked.LONGEST_SLUG)),
                            @Parameter(
                                    name = "editionLocale",
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description =
                                            "`language[-Script][-REGION]` of a registered language, in canonical case.",
                                    example = "en",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 11)),
                            @Parameter(
                                    name = "locale",
                                    in = ParameterIn.QUERY,
                                    description =
                                            "The locale whose readers the answer is for. Where there is nothing in it: "
                                                    + "what RFC 4647 looks up, else the same language, "
                                                    + "best in the same script, else English, else the oldest.",
                                    example = "zh",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 11, defaultValue = "en")),
                            @Parameter(
                                    name = "dryRun",
                                    in = ParameterIn.QUERY,
                                    description = "Answers the same, and stores nothing.",
                                    schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
                            @Parameter(
                                    name = "ifMatch",
                                    in = ParameterIn.HEADER,
                                    description = "The ETag of what is overwritten, in either form, or `*`.",
                                    schema = @Schema(type = SchemaType.STRING)),
                            @Parameter(
                                    name = "ifNoneMatch",
                                    in = ParameterIn.HEADER,
                                    description = "ETags of what the caller has, in either form, or `*`. "
                                            + "Reading is 304 where one of them is still true; writing "
                                            + "is 412 where one of them, or anything for `*`, is "
                                            + "stored.",
                                    schema = @Schema(type = SchemaType.STRING))
                        }))
package xyz.rbtfl.web.api;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
