/**
 * The addresses that requests name: {@link xyz.rbtfl.story.address.Asked} checks slugs and locales, in paths and in
 * parameters.
 */
package xyz.rbtfl.story.address;
