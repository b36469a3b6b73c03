package xyz.rbtfl.wire.request;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method (and on the filter that reads it): the media types of the bodies that it takes, all in UTF-8 and
 * as they are; anything else is 415. Such a method says {@code @Consumes("*}{@code /*")}, since what Quarkus itself
 * refuses by {@code @Consumes} is refused before a missing token. See {@link BodyRule}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BodyTypes {

    /** For example {@code text/markdown}, {@code application/json}. */
    String[] value();

    /** What such a body has at most, in bytes, where that differs from what any has; 0 where it does not. */
    int mostBytes() default 0;

    /**
     * Whether the method takes the body off the network itself, some bytes at a time and without a bound, see {@code
     * StreamedBody}.
     */
    boolean streamed() default false;
}
