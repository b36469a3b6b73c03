/**
 * Who can connect to whom: {@code Peer}s are the pods of a rendering and what is around them, {@code Policies} says
 * which connections its NetworkPolicies let through, and {@code FlowCheck} compares that with the written list.
 */
package xyz.rbtfl.manifests.network;
