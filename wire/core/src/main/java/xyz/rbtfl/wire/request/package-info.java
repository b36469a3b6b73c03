/**
 * What a request must say so that it is understood, checked in one place for all that take part.
 *
 * <p>A resource class with {@link xyz.rbtfl.wire.request.KnownQuery} answers 400 to a query parameter that its method
 * does not declare, or to a value that is none of the declared type; a method with
 * {@link xyz.rbtfl.wire.request.BodyTypes} answers 415 to another media type, charset or content coding. Both come
 * after a missing token and before anything is read or stored, the body's refusals first. A method that takes JSON
 * reads it with {@link xyz.rbtfl.wire.request.JsonBody}. A token whose groups are no list of names is refused by
 * {@link xyz.rbtfl.wire.request.TokenReader}, as any other bad token.
 */
package xyz.rbtfl.wire.request;
