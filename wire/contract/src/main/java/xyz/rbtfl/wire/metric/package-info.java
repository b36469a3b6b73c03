/** What a service tells of itself to be measured: {@link xyz.rbtfl.wire.metric.Metrics}. */
package xyz.rbtfl.wire.metric;
