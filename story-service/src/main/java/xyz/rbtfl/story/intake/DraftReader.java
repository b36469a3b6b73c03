package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.story.language.LanguageDetector;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.mention.Mentions;
import xyz.rbtfl.story.naming.WantedNames;
import xyz.rbtfl.wire.intake.IntakeMeter;
import xyz.rbtfl.wire.precondition.Hash;
import xyz.rbtfl.wire.problem.Failure;

/** Reads what was sent, Markdown or JSON. The one place where intake leaves the event loop: reading is CPU work. */
@ApplicationScoped
class DraftReader {

    static final String MARKDOWN = "text/markdown";

    private final Vertx vertx;
    private final LanguageDetector languages;
    private final IntakeMeter meter;
    private final String origin;

    DraftReader(
            Vertx vertx,
            LanguageDetector languages,
            IntakeMeter meter,
            @ConfigProperty(name = "rbtfl.origin") String origin) {
        this.vertx = vertx;
        this.languages = languages;
        this.meter = meter;
        this.origin = origin;
    }

    /**
     * A draft of what was sent.
     *
     * @param mediaType {@value #MARKDOWN} or {@code application/json}
     * @param strict    whether repairs are refused too
     * @throws Failure 400 for JSON that is none, 422 with every fault of the document
     */
    Uni<Draft> read(byte[] body, MediaType mediaType, String slug, String locale, boolean strict) {
        boolean json = MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType);
        Address address = new Address(slug, locale, origin);
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(
                                () -> draft(reading(body, json, address), json, strict), false)
                        .toCompletionStage());
    }

    private static Reading reading(byte[] body, boolean json, Address address) {
        return json ? JsonReader.read(body, address) : MarkdownReader.read(body, address);
    }

    private Draft draft(Reading reading, boolean json, boolean strict) {
        List<Fault> refusals = strict
                ? Stream.concat(reading.refusals().stream(), reading.repairs().stream())
                        .toList()
                : reading.refusals();
        if (!refusals.isEmpty()) {
            meter.refused(refusals.stream().map(Fault::code));
            throw Failure.refused("The document was refused. Nothing was stored.", refusals);
        }
        StoryDocument document = reading.document().orElseThrow();
        List<Fault> differing = json ? languages.notesByPointer(document) : languages.notesByLine(reading);
        Map<String, String> detected = languages.detect(document, reading.languages());
        return new Draft(
                document,
                Mentions.of(document),
                WantedNames.of(document, detected.getOrDefault("heads", "und")),
                reading.canonical(),
                Hash.of(reading.canonical()),
                reading.languages(),
                detected,
                reading.repairs(),
                Stream.concat(reading.notes().stream(), differing.stream()).toList());
    }
}
