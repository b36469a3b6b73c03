/**
 * An archive comes in. {@link xyz.rbtfl.web.imports.Imports} lets a few at once begin; an {@link
 * xyz.rbtfl.web.imports.ImportRun} takes file after file from the {@link xyz.rbtfl.web.archive archive}, in a thread
 * that may wait, and gives it to the {@link xyz.rbtfl.web.imports.Sending} of the service that owns it, which sends
 * many together. What became of each is a line of the answer. {@link xyz.rbtfl.web.imports.Lines} holds those that
 * the caller has not taken yet: many a client sends all of its archive before it reads the first of them, and would
 * wait for ever if we waited for him.
 *
 * <p>The archive is taken off the network as fast as the services store what is in it, and no faster. Nothing is kept
 * but one batch of each kind, and eight bytes for each name, by which a second file of the same is known.
 */
package xyz.rbtfl.web.imports;
