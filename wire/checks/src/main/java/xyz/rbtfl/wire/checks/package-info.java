/**
 * Tests that every service with a database runs: {@link xyz.rbtfl.wire.checks.ContractChecks} asks for what its committed
 * contract promises, {@link xyz.rbtfl.wire.checks.FeedChecks} for what followers rely on. Both run over a real
 * PostgreSQL, {@link xyz.rbtfl.wire.checks.EmbeddedPostgres}.
 */
package xyz.rbtfl.wire.checks;
