package xyz.rbtfl.story.markdown;

import java.util.List;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.markdown.Outline.Blank;
import xyz.rbtfl.story.name.NameSlug;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;
import xyz.rbtfl.story.rule.TextChecks;
import xyz.rbtfl.wire.name.Slug;

/** Reads what joins the story to others: related stories, and the entities that it is about. */
final class GraphPart {

    private static final String RELATED = "- Related: ";
    private static final String ENTITIES = "- Entities: ";

    private final SentDocument sent;
    private final Faults faults;
    private final TextChecks texts;
    private boolean related;
    private boolean entities;

    private GraphPart(SentDocument sent, Faults faults) {
        this.sent = sent;
        this.faults = faults;
        this.texts = new TextChecks(faults);
    }

    static void read(List<Line> lines, SentDocument sent, Faults faults) {
        GraphPart graph = new GraphPart(sent, faults);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                graph.read(lines.get(i));
            } else if (!lines.get(i - 1).isBlank()) {
                Blank.extra(lines.get(i), faults);
            }
        }
    }

    private void read(Line line) {
        if (line.startsWith(RELATED) && !related && !entities) {
            related = true;
            MetaLine.split(line.from(RELATED.length()), ", ").forEach(this::related);
        } else if (line.startsWith(ENTITIES) && !entities) {
            entities = true;
            MetaLine.split(line.from(ENTITIES.length()), ", ").forEach(this::entity);
        } else {
            faults.refuse(
                    line,
                    0,
                    "item",
                    "This line has no place here",
                    RELATED + "[[slug]], then " + ENTITIES + "Name",
                    line.text());
        }
    }

    private void related(SentText item) {
        String text = item.text();
        int end = text.length() - 2;
        if (end > 2 && text.startsWith("[[") && text.endsWith("]]") && Slug.isValid(text.substring(2, end))) {
            sent.related.add(item.part(2, end));
        } else if (end > 2 + Slug.MAX_LENGTH) {
            String most = "at most " + Slug.MAX_LENGTH + " characters";
            faults.refuse(item.place(), 2, "limit", "This is too long for a slug", most, text);
        } else {
            faults.refuse(item.place(), 0, "item", "This is no related story", "[[slug]]", text);
        }
    }

    /** A name stands for the slug that it prints; another spelling of the same slug is put right. */
    private void entity(SentText item) {
        String name = item.text();
        int comma = name.indexOf(',');
        if (comma >= 0) {
            faults.refuse(item.place(), comma, "name", "An entity's name has no comma", "a name without one", name);
        } else if (texts.name(item, Slug.MAX_LENGTH)) {
            String slug = NameSlug.of(name).orElseThrow();
            if (!Slug.humanise(slug).equals(name)) {
                faults.repair(
                        item.place(),
                        0,
                        "entity-name",
                        "The entity is written as its slug reads: " + Slug.humanise(slug));
            }
            sent.entities.add(new SentText(slug, item.place()));
        }
    }
}
