/**
 * How this process comes and goes in a cluster: {@link xyz.rbtfl.story.lifecycle.SchemaCheck} says when it may be asked, and
 * {@link xyz.rbtfl.story.lifecycle.Farewell} lets callers move on to other replicas, before it ends above all. That it lives, Quarkus says.
 */
package xyz.rbtfl.story.lifecycle;
