/**
 * How rbtfl says no. Code throws a {@link xyz.rbtfl.wire.problem.Failure} where it knows one, and
 * {@link xyz.rbtfl.wire.problem.ProblemMapper}, and nothing else, makes it {@code application/problem+json} (RFC 9457).
 * What the framework refuses itself gets our words by {@link xyz.rbtfl.wire.problem.FrameworkRefusal}, which asks
 * {@link xyz.rbtfl.wire.problem.Offer} what the path has; what is behind a fault of another kind, a service says by an
 * {@link xyz.rbtfl.wire.problem.Explanation}.
 *
 * <p>So every refusal leaves as an answer whose entity is a {@link xyz.rbtfl.wire.problem.ProblemDocument}. The
 * gateway's error pages put a page in the reader's language in its place, where a person asked.
 */
package xyz.rbtfl.wire.problem;
