/**
 * What the two clients share. A call goes through {@link xyz.rbtfl.web.remote.Calls}; an answer that is a refusal
 * becomes a {@link xyz.rbtfl.wire.problem.Failure} in {@link xyz.rbtfl.web.remote.RemoteFailures}, and a silence one of
 * kind unavailable.
 */
package xyz.rbtfl.web.remote;
