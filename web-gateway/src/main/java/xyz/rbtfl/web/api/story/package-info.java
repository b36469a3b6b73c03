/** The API's stories and editions: lists, a composed story, and an edition to read, store or delete. */
package xyz.rbtfl.web.api.story;
