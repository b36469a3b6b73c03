package xyz.rbtfl.story.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.Place;

/**
 * The last step of every reading: writes the model, and lets it in only if reading what was written gives the same
 * model.
 *
 * @param whole where a fault of the whole document is reported
 */
public record Acceptance(StoryDocument document, Address address, Faults faults, Place whole) {

    private static final byte[] NOTHING = {};

    public static Reading refused(Faults faults) {
        return new Reading(Optional.empty(), NOTHING, Map.of(), faults.refusals(), faults.repairs(), faults.notes());
    }

    /**
     * @param body      what was sent: when it is what is written, there is no need to read it again
     * @param languages the declared ones
     */
    public Reading reading(byte[] body, Map<String, String> languages) {
        byte[] canonical = DocumentWriter.write(document, address.origin());
        if (!Arrays.equals(body, canonical)) {
            readBack(canonical);
        }
        return faults.none()
                ? new Reading(Optional.of(document), canonical, languages, List.of(), faults.repairs(), faults.notes())
                : refused(faults);
    }

    private void readBack(byte[] canonical) {
        if (canonical.length > MarkdownReader.MAX_BYTES) {
            faults.refuse(
                    whole,
                    0,
                    "limit",
                    "Written down, the document is too long",
                    "at most 1 MiB",
                    canonical.length + " bytes");
            return;
        }
        Faults second = new Faults();
        boolean same = MarkdownReader.document(canonical, address, second)
                .filter(document::equals)
                .isPresent();
        if (!same || !second.repairs().isEmpty()) {
            boolean limit =
                    second.refusals().stream().anyMatch(fault -> fault.code().equals("limit"));
            faults.refuse(
                    whole,
                    0,
                    limit ? "limit" : "ambiguous",
                    "The document would not read back as it was sent",
                    limit ? "at most 64 KiB in a line" : "text that reads back",
                    second.refusals().stream().findFirst().map(Fault::message).orElse("another document"));
        }
    }
}
