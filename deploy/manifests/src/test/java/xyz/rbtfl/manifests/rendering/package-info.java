/**
 * What an overlay renders, read into records: an {@code Overlay} gives a {@code Rendering} of {@code Manifest}s, of
 * which the {@code Check}s of the packages beside this one make {@code Finding}s.
 */
package xyz.rbtfl.manifests.rendering;
