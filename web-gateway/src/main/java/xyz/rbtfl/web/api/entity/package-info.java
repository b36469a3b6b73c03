/** The API's entities: one to read or to store. */
package xyz.rbtfl.web.api.entity;
