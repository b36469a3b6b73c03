/** Entities: what entity-service knows of one, beside what the stories say of it. */
package xyz.rbtfl.web.entity;
