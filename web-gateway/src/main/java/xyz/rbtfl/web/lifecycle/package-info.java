/**
 * How this process comes and goes in a cluster. {@link xyz.rbtfl.web.lifecycle.StoryServiceCheck} says when it may get
 * requests. {@link xyz.rbtfl.wire.lifecycle.Farewell} lets callers move on to other replicas, above all before this one
 * ends. Whether the process is alive, Quarkus tells by itself.
 */
package xyz.rbtfl.web.lifecycle;
