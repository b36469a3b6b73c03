/**
 * What the two clients share. A call goes through {@link xyz.rbtfl.web.remote.Calls}.
 * {@link xyz.rbtfl.web.remote.RemoteFailures} turns a refusal into a {@link xyz.rbtfl.wire.problem.Failure}; where no
 * answer comes at all, the failure is {@code UNAVAILABLE}.
 */
package xyz.rbtfl.web.remote;
