/**
 * The addresses that requests name: {@link xyz.rbtfl.story.address.Asked} checks slugs and locales, in paths and in
 * parameters. It stands alone, below all resources, because most of them use it.
 */
package xyz.rbtfl.story.address;
