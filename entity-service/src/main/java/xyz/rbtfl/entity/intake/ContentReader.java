package xyz.rbtfl.entity.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import xyz.rbtfl.entity.entity.EntityContent;
import xyz.rbtfl.entity.rule.ContentChecks;
import xyz.rbtfl.entity.rule.Fault;
import xyz.rbtfl.wire.intake.IntakeMeter;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.request.JsonBody;

/** Reads the body of a {@code PUT}. */
@ApplicationScoped
class ContentReader {

    private static final Fault MARK = Fault.of("bom", "", "The byte-order mark is left out.");

    private final IntakeMeter meter;

    ContentReader(IntakeMeter meter) {
        this.meter = meter;
    }

    /**
     * What a body holds.
     *
     * @param warnings what was repaired in it
     */
    record Sent(EntityContent content, List<Fault> warnings) {}

    /**
     * The content that a body holds.
     *
     * @param slug the address it was sent to
     * @throws Failure 400 when it is no JSON, 422 with every fault
     */
    Sent read(byte[] body, String slug) {
        JsonBody json = JsonBody.read(body);
        ContentChecks checks = new ContentChecks(slug);
        EntityContent content = checks.content(json.root());
        if (!checks.faults().isEmpty()) {
            meter.refused(checks.faults().stream().map(Fault::code));
            throw Failure.refused("The entity was refused. Nothing was stored.", checks.faults());
        }
        return new Sent(content, json.hasMark() ? List.of(MARK) : List.of());
    }
}
