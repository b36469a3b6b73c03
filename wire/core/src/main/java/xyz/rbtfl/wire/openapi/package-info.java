/**
 * What an OpenAPI document says of operations by their kind, so that no resource repeats it:
 * {@link xyz.rbtfl.wire.openapi.DocumentRules} gives each operation the refusals that it may answer, and says who may
 * write. A resource's own annotations are left with what only it knows. Callers get the document from
 * {@link xyz.rbtfl.wire.openapi.OpenApiResource}.
 */
package xyz.rbtfl.wire.openapi;
