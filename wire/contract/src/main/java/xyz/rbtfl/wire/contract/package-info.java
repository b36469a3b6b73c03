/**
 * What the parts of rbtfl promise each other, for tests. A part commits its OpenAPI document and its exchanges in
 * {@code contract/}; its own tests hold the live answers against them, and whoever calls it holds its client and its
 * stand-ins against the same files.
 *
 * <p>{@link xyz.rbtfl.wire.contract.OpenApi} is such a document, and names what a
 * {@link xyz.rbtfl.wire.contract.Question} or an {@link xyz.rbtfl.wire.contract.Answer} has that it does not.
 * {@link xyz.rbtfl.wire.contract.ClientCalls} lists what a REST client can ask.
 * {@link xyz.rbtfl.wire.contract.Exchanges} are recorded questions with their answers: a producer's tests ask them
 * anew, a stand-in answers with them.
 *
 * <p>Nothing here knows a story, an entity or a head, and nothing here is shipped: the module is a test dependency.
 */
package xyz.rbtfl.wire.contract;
