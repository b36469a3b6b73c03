/**
 * What an API server refuses without asking what an object is for: unknown kinds and fields, wrong types, values that
 * are not in a list, names and quantities in the wrong form.
 */
package xyz.rbtfl.manifests.schema;
