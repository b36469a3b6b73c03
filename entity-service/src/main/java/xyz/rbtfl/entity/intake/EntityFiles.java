package xyz.rbtfl.entity.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import xyz.rbtfl.entity.intake.ContentReader.Sent;
import xyz.rbtfl.entity.intake.IntakeResult.Outcome;
import xyz.rbtfl.wire.change.ChangeSignal;
import xyz.rbtfl.wire.intake.IntakeMeter;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** Takes an entity as it was sent, alone or with others. */
@ApplicationScoped
class EntityFiles {

    private static final int MAX_BYTES = 256 * 1024;

    private final ContentReader contents;
    private final Intake intake;
    private final ChangeSignal signal;
    private final IntakeMeter meter;

    EntityFiles(ContentReader contents, Intake intake, ChangeSignal signal, IntakeMeter meter) {
        this.contents = contents;
        this.intake = intake;
        this.signal = signal;
        this.meter = meter;
    }

    /**
     * Stores an entity, unless it is what is stored already.
     *
     * @param dryRun whether to answer without storing
     * @throws Failure 404, 413, 400, 422, 428 or 412
     */
    Uni<IntakeResult> accept(String slug, byte[] body, Precondition precondition, boolean dryRun) {
        require(Slug.isValid(slug), Problem.NOT_FOUND, "No entity can stand here: a slug is " + Slug.RULE + ".");
        require(
                body.length <= MAX_BYTES,
                Problem.TOO_LARGE,
                "An entity has at most " + MAX_BYTES + " bytes; this one has " + body.length + ".");
        Sent sent = contents.read(body, slug);
        return intake.accept(slug, sent.content(), precondition, dryRun)
                .map(result -> result.with(sent.warnings()))
                .invoke(result -> tell(result, dryRun));
    }

    private void tell(IntakeResult result, boolean dryRun) {
        if (dryRun) {
            return;
        }
        meter.accepted(result.outcome());
        if (result.outcome() != Outcome.UNCHANGED) {
            signal.changed();
        }
    }

    private static void require(boolean holds, Problem otherwise, String rule) {
        if (!holds) {
            throw Failure.of(otherwise, rule);
        }
    }
}
