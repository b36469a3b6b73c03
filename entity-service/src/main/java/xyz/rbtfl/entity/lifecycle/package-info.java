/**
 * How this process comes and goes in a cluster: {@link xyz.rbtfl.entity.lifecycle.SchemaCheck} says when it may be asked, and
 * {@link xyz.rbtfl.entity.lifecycle.Farewell} lets callers move on to other replicas, before it ends above all. That it lives, Quarkus says.
 */
package xyz.rbtfl.entity.lifecycle;
