/** The time of day, for everything that is dated. */
package xyz.rbtfl.wire.clock;
