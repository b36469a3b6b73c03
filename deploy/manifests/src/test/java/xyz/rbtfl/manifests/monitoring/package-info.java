/**
 * What {@code components/monitoring} asks Prometheus for exists.
 * {@link xyz.rbtfl.manifests.monitoring.Monitoring} reads rules and dashboard,
 * {@link xyz.rbtfl.manifests.monitoring.Expression} what an expression of theirs asks for, and
 * {@link xyz.rbtfl.manifests.monitoring.Metrics} knows what there is: the contracts of the services and a written list
 * of others. Where there is a {@code promtool}, it says whether the expressions are right and the alerts fire when they
 * should.
 */
package xyz.rbtfl.manifests.monitoring;
