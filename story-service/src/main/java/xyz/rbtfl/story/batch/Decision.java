package xyz.rbtfl.story.batch;

import java.util.Map;
import xyz.rbtfl.story.batch.Outcome.Deed;

/**
 * What a submission does to the edition that it finds.
 *
 * @param submission it
 * @param edition    id of the edition's row
 * @param outcome    what it does
 * @param languages  by field after it; empty for a deletion
 * @param declared   those of them that somebody declared
 */
record Decision(
        Submission submission,
        long edition,
        Outcome outcome,
        Map<String, String> languages,
        Map<String, String> declared) {

    boolean isWrite() {
        return !submission.dryRun() && outcome.deed() != Deed.UNCHANGED;
    }
}
