/**
 * What a request must pass before a resource sees it, in this order: its head is within bounds
 * ({@code xyz.rbtfl.wire.edge}), its path is the one address of what it names
 * ({@link xyz.rbtfl.web.admission.OneAddress}), a writer is an editor ({@link xyz.rbtfl.web.admission.Editors}), the
 * path has the method ({@link xyz.rbtfl.web.admission.ApiMethods}). Then the framework looks for what answers, the
 * method's rules for type and query are applied ({@code xyz.rbtfl.wire.request}), and only then a body is read.
 */
package xyz.rbtfl.web.admission;
