/**
 * A whole rbtfl on one machine, behind one command.
 *
 * <p>{@link xyz.rbtfl.local.Up} reads the {@link xyz.rbtfl.local.Settings} and starts one
 * {@link xyz.rbtfl.local.Instance}: a data folder that one process at a time may hold. In it live the
 * {@link xyz.rbtfl.local.Secrets} (the key that signs tokens, the passwords), the files of PostgreSQL, one
 * configuration file for each {@link xyz.rbtfl.local.Service}, and the logs. An instance runs four
 * {@link xyz.rbtfl.local.Part}s: {@link xyz.rbtfl.local.Database PostgreSQL} and the three services. A part that dies
 * is started again; what a killed launcher left behind is found by its {@link xyz.rbtfl.local.RecordedProcess} and
 * stopped before anything starts. At last {@link xyz.rbtfl.local.Seeds} sends the seed files through the public API.
 *
 * <p>{@link xyz.rbtfl.local.Token} prints a bearer token for an instance. {@link xyz.rbtfl.local.LoadSeeds} sends seeds
 * to an instance that something else has started. {@link xyz.rbtfl.local.Export} and {@link xyz.rbtfl.local.Import}
 * take all out of any instance, and bring it in.
 */
package xyz.rbtfl.local;
