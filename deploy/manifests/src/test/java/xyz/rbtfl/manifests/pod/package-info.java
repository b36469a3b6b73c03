/**
 * What a pod may do and has to say: Pod Security's {@code restricted}, our own stricter rules, how pods stop, how jobs
 * end.
 */
package xyz.rbtfl.manifests.pod;
