/** {@code /api/v1/export.tar}: what goes out in bulk, see {@link xyz.rbtfl.web.export}. */
package xyz.rbtfl.web.api.archive;
