/**
 * One entity comes in.
 *
 * <p>{@link xyz.rbtfl.entity.intake.IntakeResource} checks what the request itself says.
 * {@link xyz.rbtfl.entity.intake.ContentReader} reads the body and finds every fault of it, text by text with
 * {@link xyz.rbtfl.entity.rule.TextRule}. {@link xyz.rbtfl.entity.intake.Intake} then decides and writes in one
 * transaction: lock the row, compare with {@link xyz.rbtfl.wire.precondition.Precondition}, write the row, its revision
 * and its change in one statement of {@link xyz.rbtfl.entity.intake.EntityRows}.
 */
package xyz.rbtfl.entity.intake;
