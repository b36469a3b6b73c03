/**
 * Many files come in together, in the layout of an export. {@link xyz.rbtfl.story.imports.BatchResource} takes a {@link
 * xyz.rbtfl.wire.parcel.SentParcel}, gives each of its files to what takes such a one ({@link
 * xyz.rbtfl.story.imports.SentFile}), and answers for each as if it had been sent alone. {@link
 * xyz.rbtfl.story.imports.EditionListResource} lists what is stored, for whoever wants to delete the rest.
 */
package xyz.rbtfl.story.imports;
