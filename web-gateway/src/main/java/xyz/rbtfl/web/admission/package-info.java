/**
 * What a request must pass before a resource sees it, in this order: its head is within bounds
 * ({@link xyz.rbtfl.web.admission.RequestBounds}), a writer is an editor ({@link xyz.rbtfl.web.admission.Editors}), the
 * path has the method ({@link xyz.rbtfl.web.admission.ApiMethods}), its body is within bounds
 * ({@link xyz.rbtfl.web.admission.BodyBound}).
 */
package xyz.rbtfl.web.admission;
