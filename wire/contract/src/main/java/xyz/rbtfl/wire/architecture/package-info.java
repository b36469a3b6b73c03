/**
 * Rules that every module's tests hold its own code to: {@link xyz.rbtfl.wire.architecture.HouseChecks} has the tests,
 * {@link xyz.rbtfl.wire.architecture.HouseRules} looks at compiled classes, {@link xyz.rbtfl.wire.architecture.Sources}
 * at source files. {@link xyz.rbtfl.wire.architecture.DatabaseChecks} has the tests of services with a database, which
 * look at {@link xyz.rbtfl.wire.architecture.Layers} and {@link xyz.rbtfl.wire.architecture.DatabaseRules} too.
 */
package xyz.rbtfl.wire.architecture;
