package xyz.rbtfl.story.rule;

import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.link.EntityLink;
import xyz.rbtfl.story.link.Link;
import xyz.rbtfl.story.link.PlainText;
import xyz.rbtfl.wire.name.Invisible;

/** The rules of inline Markdown: its links to entities, and where it is prose, its paragraphs. */
final class InlineChecks {

    private final String locale;
    private final Faults faults;
    private final TextChecks texts;
    private int mentions;

    InlineChecks(String locale, Faults faults) {
        this.locale = locale;
        this.faults = faults;
        this.texts = new TextChecks(faults);
    }

    void inline(SentText text) {
        texts.running(text);
        mentions(text);
    }

    /**
     * Paragraphs of one line each, with a blank line between them; one that is white space alone is at fault by itself.
     */
    void prose(SentText prose) {
        int invisible = Invisible.in(prose.text());
        if (invisible >= 0) {
            faults.note(prose.place(), invisible, "invisible-text", "The text holds an invisible character");
        }
        String text = prose.text();
        boolean started = false;
        boolean apart = true;
        boolean block = false;
        int blanks = 0;
        for (int from = 0, end; from <= text.length(); from = end + 1) {
            int lf = text.indexOf('\n', from);
            end = lf < 0 ? text.length() : lf;
            if (end == from) {
                blanks++;
                boolean extra = started ? blanks == 2 || blanks == 1 && lf < 0 : blanks == 1;
                refuseIf(extra, prose, from, end, "blank-line", "one blank line between paragraphs");
                continue;
            }
            SentText paragraph = prose.part(from, end);
            texts.edges(paragraph);
            boolean isWhite = TextChecks.isWhite(paragraph.text());
            mentions(paragraph);
            boolean together = !apart && blanks == 0 && !isWhite;
            boolean isBlock = isBlock(paragraph.text());
            refuseIf(isBlock && !(together && block), prose, from, end, "prose", "a paragraph");
            refuseIf(!isBlock && together && !block, prose, from, end, "blank-line", "a blank line between paragraphs");
            block = isBlock;
            started = true;
            apart = isWhite;
            blanks = 0;
        }
    }

    private void mentions(SentText line) {
        if (!line.text().contains("](")) {
            return;
        }
        PlainText plain = PlainText.of(line.text());
        for (int i = 0; i < plain.links().size(); i++) {
            Link link = plain.links().get(i);
            boolean visible = !Invisible.isAll(plain.words(i));
            EntityLink.of(link, locale).ifPresent(entity -> mention(line, link, entity.isValid() && visible));
        }
    }

    private void mention(SentText line, Link link, boolean fits) {
        if (!fits) {
            faults.refuse(
                    line.place(),
                    link.start(),
                    "link",
                    "This is no link to an entity of this edition",
                    "[text](/" + locale + "/entity/{slug})",
                    line.text().substring(link.start(), link.end()));
        } else if (++mentions == Checks.MOST_MENTIONS + 1) {
            faults.refuse(
                    line.place(),
                    link.start(),
                    "limit",
                    "There are too many mentions",
                    "at most " + Checks.MOST_MENTIONS,
                    "more");
        }
    }

    private void refuseIf(boolean wrong, SentText prose, int from, int end, String code, String expected) {
        if (wrong) {
            faults.refuse(
                    prose.place(),
                    from,
                    code,
                    "Prose is paragraphs, one line each, with one blank line between them",
                    expected,
                    from == end ? "a blank line" : prose.text().substring(from, end));
        }
    }

    private static boolean isBlock(String line) {
        return line.equals(DocumentWriter.RULE)
                || line.startsWith("# ")
                || line.startsWith("## ")
                || line.startsWith("### ")
                || line.startsWith("> ")
                || line.startsWith("- ");
    }
}
