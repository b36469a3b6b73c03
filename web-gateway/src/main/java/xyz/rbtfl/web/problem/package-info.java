/**
 * How the gateway says no. Code throws a {@link xyz.rbtfl.web.problem.Failure} where it knows one; here it becomes
 * {@code application/problem+json} (RFC 9457), and what the framework refuses itself (an unknown path, a wrong method)
 * gets the same shape by {@link xyz.rbtfl.web.problem.ProblemShape}.
 *
 * <p>So every refusal leaves the mappers as an answer whose entity is an
 * {@link io.quarkiverse.resteasy.problem.HttpProblem}. Below {@code /api} and {@code /openapi} it goes out as it is;
 * elsewhere the error pages put a page in the reader's language in its place.
 */
package xyz.rbtfl.web.problem;
