/**
 * Names: as slugs in addresses, and what in them nobody sees. Making a slug of a name in any script is story-service's
 * part.
 */
package xyz.rbtfl.wire.name;
