package xyz.rbtfl.web.response;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource or method: caches may share its answers to reads ({@link Sharing#WHOLE}), unless an answer sets its own
 * {@code Cache-Control}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shared {}
