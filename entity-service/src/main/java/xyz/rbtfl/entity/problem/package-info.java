/**
 * How the service says no. Code throws a {@link xyz.rbtfl.entity.problem.Failure} where it knows one; here, and nowhere
 * else, it becomes {@code application/problem+json} (RFC 9457). What the framework refuses itself (an unknown path, a
 * bad token) gets the same shape by {@link xyz.rbtfl.entity.problem.ProblemShape}.
 */
package xyz.rbtfl.entity.problem;
