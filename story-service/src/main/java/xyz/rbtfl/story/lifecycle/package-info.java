/**
 * How this process and its database come and go in a cluster: {@link xyz.rbtfl.story.lifecycle.SchemaCheck} says when it may be asked,
 * {@link xyz.rbtfl.story.lifecycle.DatabasePool} how long it waits for a database that is away, and
 * {@link xyz.rbtfl.story.lifecycle.Farewell} lets callers move on to other replicas, before it ends above all. That it lives, Quarkus says.
 */
package xyz.rbtfl.story.lifecycle;
