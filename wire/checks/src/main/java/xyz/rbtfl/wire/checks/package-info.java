/**
 * Tests that every service with a database runs: {@link xyz.rbtfl.wire.checks.ContractChecks} asks for what its
 * committed contract promises, {@link xyz.rbtfl.wire.checks.FeedChecks} for what followers rely on,
 * {@link xyz.rbtfl.wire.checks.ReadinessChecks} for what operators' probes do, and
 * {@link xyz.rbtfl.wire.checks.BodyChecks} sends bodies that nobody reads or that have no end. All run over a real
 * PostgreSQL, {@link xyz.rbtfl.wire.checks.EmbeddedPostgres}; who writes is a
 * {@link xyz.rbtfl.wire.checks.TestEditor}.
 */
package xyz.rbtfl.wire.checks;
