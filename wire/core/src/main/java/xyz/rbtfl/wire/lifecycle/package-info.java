/** How a process leaves a cluster: {@link xyz.rbtfl.wire.lifecycle.Farewell} lets callers move on to other replicas. */
package xyz.rbtfl.wire.lifecycle;
