/**
 * How this process comes and goes in a cluster: {@link xyz.rbtfl.web.lifecycle.StoryServiceCheck} says when it may be asked, and
 * {@link xyz.rbtfl.web.lifecycle.Farewell} lets callers move on to other replicas, before it ends above all. That it lives, Quarkus says.
 */
package xyz.rbtfl.web.lifecycle;
