/** How a service speaks with its database while that comes and goes: {@link xyz.rbtfl.wire.database.Outage} answers for one that is away. */
package xyz.rbtfl.wire.database;
