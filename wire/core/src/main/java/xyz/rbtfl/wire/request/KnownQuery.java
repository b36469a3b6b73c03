package xyz.rbtfl.wire.request;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource class, or one of its methods: it knows no query parameters but those that they declare with
 * {@code @QueryParam}, and what is not understood is 400. See {@link QueryRule}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface KnownQuery {}
