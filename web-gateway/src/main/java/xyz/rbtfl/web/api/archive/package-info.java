/**
 * {@code /api/v1/export.tar}: what goes out in bulk, see {@link xyz.rbtfl.web.export}; and {@code
 * /api/v1/imports}: what comes in, see {@link xyz.rbtfl.web.imports}.
 */
package xyz.rbtfl.web.api.archive;
