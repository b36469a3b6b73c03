/**
 * The gateway's side of entity-service. Pages and the API call {@link xyz.rbtfl.web.entityservice.EntityService}.
 * Labels go through {@link xyz.rbtfl.web.entityservice.LabelLookup}, which gives up early and quietly, so that a story
 * page renders as well without the service.
 */
package xyz.rbtfl.web.entityservice;
