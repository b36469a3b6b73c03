/** What becomes of writes, counted for operators: {@link xyz.rbtfl.wire.intake.IntakeMeter}. */
package xyz.rbtfl.wire.intake;
