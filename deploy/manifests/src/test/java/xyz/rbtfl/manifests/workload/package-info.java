/** The pods and addresses of a rendering: what objects describe, and what the database operator adds to it. */
package xyz.rbtfl.manifests.workload;
