/**
 * Everything that editors said of entities, as files of one moment: {@link xyz.rbtfl.entity.export.EntityParts} says
 * which rows become which files, {@link xyz.rbtfl.wire.export} streams them.
 */
package xyz.rbtfl.entity.export;
