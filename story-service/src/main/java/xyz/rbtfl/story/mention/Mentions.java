package xyz.rbtfl.story.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.document.StoryDocument.Batch;
import xyz.rbtfl.story.link.EntityLink;
import xyz.rbtfl.story.link.PlainText;

/** Finds the links to entities in an edition's text, and the sentence round each. */
public final class Mentions {

    private final String locale;
    private final List<Mention> mentions = new ArrayList<>();

    private Mentions(String locale) {
        this.locale = locale;
    }

    /** One mention for each link to an entity, in the order of the document. */
    public static List<Mention> of(StoryDocument document) {
        Mentions mentions = new Mentions(document.locale());
        document.summary().ifPresent(prose -> mentions.in(prose, "/summary", true));
        for (int i = 0; i < document.keyNumbers().size(); i++) {
            mentions.in(document.keyNumbers().get(i).label(), "/keyNumbers/" + i + "/label", false);
        }
        document.whyItMatters().ifPresent(prose -> mentions.in(prose, "/whyItMatters", true));
        for (int i = 0; i < document.whatToWatch().size(); i++) {
            mentions.in(document.whatToWatch().get(i), "/whatToWatch/" + i, false);
        }
        for (int i = 0; i < document.batches().size(); i++) {
            mentions.in(document.batches().get(i), "/batches/" + i + "/takes/");
        }
        return List.copyOf(mentions.mentions);
    }

    private void in(Batch batch, String pointer) {
        for (int i = 0; i < batch.takes().size(); i++) {
            in(batch.takes().get(i).framing(), pointer + i + "/framing", true);
        }
    }

    private void in(String field, String pointer, boolean sentences) {
        if (field.contains("](/" + locale + "/entity/")) {
            field.lines().forEach(paragraph -> inParagraph(paragraph, pointer, sentences));
        }
    }

    private void inParagraph(String paragraph, String pointer, boolean sentences) {
        PlainText plain = PlainText.of(paragraph);
        for (int i = 0; i < plain.links().size(); i++) {
            Optional<EntityLink> entity =
                    EntityLink.of(plain.links().get(i), locale).filter(EntityLink::isValid);
            if (entity.isPresent()) {
                String sentence = sentences
                        ? Sentence.round(plain.text(), plain.starts()[i], plain.ends()[i])
                        : Sentence.whole(plain.text(), plain.starts()[i], plain.ends()[i]);
                mentions.add(new Mention(entity.get().entity(), plain.words(i), pointer, sentence));
            }
        }
    }
}
