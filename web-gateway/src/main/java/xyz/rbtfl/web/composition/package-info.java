/**
 * A story composed from both services: story-service tells it, entity-service says what the entities in it are called.
 * {@link xyz.rbtfl.web.composition.Stories} makes it once, for whatever shows it: the page, its JSON-LD, the API.
 */
package xyz.rbtfl.web.composition;
