/**
 * How a service and its database come and go in a cluster: {@link xyz.rbtfl.wire.database.SchemaCheck} says when the
 * service may be asked, {@link xyz.rbtfl.wire.database.DatabasePool} how long it waits for a database that is away, and
 * {@link xyz.rbtfl.wire.database.Outage} what callers hear meanwhile.
 */
package xyz.rbtfl.wire.database;
