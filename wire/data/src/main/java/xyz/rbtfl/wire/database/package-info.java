/**
 * How a service and its database come and go in a cluster: {@link xyz.rbtfl.wire.database.SchemaCheck} says when the
 * service may be asked, {@link xyz.rbtfl.wire.database.DatabasePool} how long it waits for a database that is away, and
 * {@link xyz.rbtfl.wire.database.Outage} what callers hear meanwhile.
 *
 * <p>Services reach their database in one way:
 * <ul>
 * <li>What only reads is one statement through {@link xyz.rbtfl.wire.database.Reads}, in a class called
 * {@code …Repository}. It never waits for a writer's connection, and Hibernate plans no native query anew for it.
 * <li>What writes in one statement, and need not read first, goes to the pool, in a class called {@code …Rows}.
 * <li>A row with a life, which is locked, compared with what was sent, changed and kept (a head, an entity),
 * is mapped. A Panache repository finds it for update in a transaction, and what hangs on it is written by
 * native queries of the same session, again in {@code …Rows}. Only the row's own package sets its fields.
 * <li>What comes in batches (editions) is not mapped, since a mapper writes row by row. A batch has a connection of the
 * pool for one transaction: it reads under locks, is decided in plain Java, and is written by statements over arrays,
 * as many for a hundred rows as for one, again in {@code …Rows}.
 * <li>JSON in rows is written and read by {@link xyz.rbtfl.wire.database.StoredJson}.
 * <li>JDBC is for Flyway alone, at the start.
 * </ul>
 * Tests of the services' architecture hold them to that.
 */
package xyz.rbtfl.wire.database;
