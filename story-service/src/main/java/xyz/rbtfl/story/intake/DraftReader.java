package xyz.rbtfl.story.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import xyz.rbtfl.story.batch.Draft;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.PreparedView;
import xyz.rbtfl.story.json.JsonReader;
import xyz.rbtfl.story.language.LanguageDetector;
import xyz.rbtfl.story.markdown.MarkdownReader;
import xyz.rbtfl.story.mention.Mention;
import xyz.rbtfl.story.mention.Mentions;
import xyz.rbtfl.story.naming.WantedNames;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.intake.IntakeMeter;
import xyz.rbtfl.wire.precondition.Hash;
import xyz.rbtfl.wire.problem.Failure;

/** Reads what was sent, Markdown or JSON. The one place where intake leaves the event loop: reading is CPU work. */
@ApplicationScoped
public class DraftReader {

    public static final String MARKDOWN = "text/markdown";

    private final Vertx vertx;
    private final LanguageDetector languages;
    private final IntakeMeter meter;
    private final StoredJson json;
    private final String origin;

    DraftReader(
            Vertx vertx,
            LanguageDetector languages,
            IntakeMeter meter,
            StoredJson json,
            @ConfigProperty(name = "rbtfl.origin") String origin) {
        this.vertx = vertx;
        this.languages = languages;
        this.meter = meter;
        this.json = json;
        this.origin = origin;
    }

    /**
     * A draft of what was sent.
     *
     * @param mediaType {@value #MARKDOWN} or {@code application/json}
     * @param strict    whether repairs are refused too
     * @throws Failure 400 for JSON that is none, 422 with every fault of the document
     */
    public Uni<Draft> read(byte[] body, MediaType mediaType, String slug, String locale, boolean strict) {
        boolean isJson = MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType);
        Address address = new Address(slug, locale, origin);
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(
                                () -> draft(reading(body, isJson, address), isJson, strict), false)
                        .toCompletionStage());
    }

    private static Reading reading(byte[] body, boolean isJson, Address address) {
        return isJson ? JsonReader.read(body, address) : MarkdownReader.read(body, address);
    }

    private Draft draft(Reading reading, boolean isJson, boolean strict) {
        List<Fault> refusals = strict
                ? Stream.concat(reading.refusals().stream(), reading.repairs().stream())
                        .toList()
                : reading.refusals();
        if (!refusals.isEmpty()) {
            meter.refused(refusals.stream().map(Fault::code));
            throw Failure.refused("The document was refused. Nothing was stored.", refusals);
        }
        StoryDocument document = reading.document().orElseThrow();
        List<Fault> differing = isJson ? languages.notesByPointer(document) : languages.notesByLine(reading);
        Map<String, String> detected = languages.detect(document, reading.languages());
        List<Mention> mentions = Mentions.of(document);
        String hash = Hash.of(reading.canonical());
        return new Draft(
                document,
                mentions,
                WantedNames.of(document, detected.getOrDefault("heads", "und")),
                reading.canonical(),
                hash,
                reading.languages(),
                detected,
                PreparedView.of(document, mentions, detected, hash, json),
                reading.repairs(),
                Stream.concat(reading.notes().stream(), differing.stream()).toList());
    }
}
