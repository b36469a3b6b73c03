package xyz.rbtfl.web.remote;

import java.util.List;
import java.util.Optional;

/**
 * What became of a write.
 *
 * @param slug     slug of the story, entity or head
 * @param locale   locale of the edition; absent for entities and heads
 * @param outcome  {@code created}, {@code updated} or {@code unchanged}
 * @param revision number of the revision that is current now, from 1
 * @param hash     SHA-256 of its canonical bytes, lower-case hex
 * @param warnings what was repaired
 * @param notes    what was kept, and is worth a look
 */
public record RemoteOutcome(
        String slug,
        Optional<String> locale,
        String outcome,
        int revision,
        String hash,
        List<RemoteFault> warnings,
        List<RemoteFault> notes) {

    public RemoteOutcome {
        locale = locale == null ? Optional.empty() : locale;
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }
}
