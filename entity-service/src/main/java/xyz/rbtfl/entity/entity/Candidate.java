package xyz.rbtfl.entity.entity;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A text by which a story links to an entity, and that may become an alias.
 *
 * @param language BCP 47 tag, {@code und} where unsure
 * @param text     the link's text
 */
@RegisterForReflection // read from a query's JSON
record Candidate(String language, String text) {}
