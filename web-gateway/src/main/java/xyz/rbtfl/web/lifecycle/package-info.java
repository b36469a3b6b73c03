/**
 * How this process comes and goes in a cluster. {@link xyz.rbtfl.web.lifecycle.StoryServiceCheck} says when it may get
 * requests. Before it ends, {@link xyz.rbtfl.wire.lifecycle.Farewell} sends callers to other replicas. Quarkus itself
 * says that the process is alive.
 */
package xyz.rbtfl.web.lifecycle;
