package xyz.rbtfl.story.rule;

import static xyz.rbtfl.story.document.DocumentWriter.MID;
import static xyz.rbtfl.story.document.StoryDocument.EM;

import com.ibm.icu.lang.UCharacter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Invisible;
import xyz.rbtfl.story.document.LanguageTag;
import xyz.rbtfl.story.document.Slug;
import xyz.rbtfl.story.link.EntityLink;
import xyz.rbtfl.story.link.Links;
import xyz.rbtfl.story.link.SourceUrl;

/**
 * The rules of the model, which hold for it however it came: as Markdown or as JSON.
 *
 * <p>Among them is the rule above all: what the writer would write for a field must read back as that field. Each field is checked against the
 * very marks that the reader looks for behind it.
 */
public final class Checks {

    static final int MOST_TAKES = 2000;
    static final int MOST_HEADS = 20;
    static final int MOST_LISTED = 100;
    static final int MOST_MENTIONS = 500;

    private final Address address;
    private final Faults faults;
    private final Set<String> urls = new HashSet<>();
    private int takes;
    private int mentions;

    private Checks(Address address, Faults faults) {
        this.address = address;
        this.faults = faults;
    }

    public static void check(SentDocument sent, Address address, Faults faults) {
        Checks checks = new Checks(address, faults);
        sent.headline.ifPresent(checks::running);
        sent.standfirst.ifPresent(checks::running);
        sent.date.ifPresent(checks::date);
        checks.list(sent.heads, MOST_HEADS, "heads", checks::head);
        sent.summary.ifPresent(checks::prose);
        sent.keyNumbers.forEach(checks::number);
        sent.whyItMatters.ifPresent(checks::prose);
        sent.whatToWatch.forEach(checks::inline);
        checks.distinct(sent.batches.stream().map(SentDocument.Batch::lens).toList());
        sent.batches.forEach(checks::batch);
        checks.list(sent.related, MOST_LISTED, "related stories", checks::related);
        checks.list(sent.entities, MOST_LISTED, "entities", slug -> {});
    }

    /** A lower-case word: what may stand as the type of a document. */
    public static boolean isType(String text) {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letter = true;
            } else if (c == '-' && letter) {
                letter = false;
            } else {
                return false;
            }
        }
        return letter;
    }

    private void list(List<SentText> items, int most, String what, Consumer<SentText> check) {
        items.forEach(check);
        distinct(items);
        if (items.size() > most) {
            faults.refuse(
                    items.get(most).place(),
                    0,
                    "limit",
                    "There are too many " + what,
                    "at most " + most,
                    items.size() + " " + what);
        }
    }

    private void distinct(List<SentText> items) {
        Set<String> seen = new HashSet<>();
        for (SentText item : items) {
            if (!item.text().isEmpty() && !seen.add(item.text())) {
                faults.refuse(item.place(), 0, "duplicate", "This stands here twice", "each one once", item.text());
            }
        }
    }

    private void date(SentText date) {
        String text = date.text();
        boolean padded =
                text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && !text.startsWith("0000");
        try {
            if (padded) {
                LocalDate.parse(text);
                return;
            }
        } catch (DateTimeParseException impossible) {
            // told below, like any other date that is none
        }
        faults.refuse(date.place(), 0, "date", "There is no such date", "yyyy-mm-dd", text);
    }

    private void head(SentText head) {
        String text = head.text();
        int list = text.indexOf(", ");
        int part = (" " + text + " ").indexOf(MID);
        if (list >= 0 || part >= 0) {
            faults.refuse(
                    head.place(),
                    list >= 0 ? list : Math.max(part - 1, 0),
                    "head",
                    "A head's name holds no \", \" and no \" · \"",
                    "a name without them",
                    text);
        } else {
            name(head);
        }
    }

    private void number(SentDocument.Number number) {
        SentText value = number.value();
        running(value);
        inline(number.label());
        unambiguous(value, (value.text() + EM).indexOf(EM) == value.text().length(), "no \" — \" in a value");
    }

    private void batch(SentDocument.Batch batch) {
        if (!batch.lens().text().isEmpty()) {
            name(batch.lens());
        }
        for (SentDocument.Take take : batch.takes()) {
            if (++takes == MOST_TAKES + 1) {
                Place place = take.first()
                        .map(SentDocument.FirstLine::outlet)
                        .or(take::sourceUrl)
                        .orElse(batch.lens())
                        .place();
                faults.refuse(place, 0, "limit", "There are too many takes", "at most " + MOST_TAKES, "more");
            }
            take.first().ifPresent(this::firstLine);
            take.quote().ifPresent(this::running);
            take.sourceUrl().ifPresent(this::url);
        }
    }

    private void firstLine(SentDocument.FirstLine first) {
        SentText outlet = first.outlet();
        SentText region = first.region();
        SentText language = first.language();
        name(outlet);
        name(region);
        String tag = language.text();
        if (!LanguageTag.isWellFormed(tag) || !LanguageTag.canonicalCase(tag).equals(tag)) {
            String expected = LanguageTag.isWellFormed(tag) ? LanguageTag.canonicalCase(tag) : "a BCP 47 tag";
            faults.refuse(
                    language.place(),
                    0,
                    "language",
                    "This is no language tag, or not in its usual case",
                    expected,
                    tag);
        } else {
            String bracket = region.text() + ", " + tag + ")" + EM;
            int end = region.text().length() + 2 + tag.length();
            unambiguous(
                    region,
                    TakeBracket.find(bracket, 0).end() == end,
                    "a region that does not read as region and language");
        }
        unambiguous(
                outlet,
                (outlet.text() + TakeBracket.START).indexOf(TakeBracket.START)
                        == outlet.text().length(),
                "no \"** (\" in an outlet");
        if (!first.framing().text().isEmpty()) {
            inline(first.framing());
        }
    }

    private void url(SentText url) {
        if (!SourceUrl.isValid(url.text())) {
            faults.refuse(
                    url.place(),
                    0,
                    "url",
                    "This is no URL for a source",
                    "http or https, ASCII, a host, no user, at most " + SourceUrl.LONGEST + " characters",
                    url.text());
        } else if (!urls.add(url.text())) {
            faults.note(url.place(), 0, "repeated-url", "Another take has the same source");
        }
    }

    private void related(SentText slug) {
        if (slug.text().equals(address.slug())) {
            faults.refuse(slug.place(), 0, "self", "The story is related to itself", "another story", slug.text());
        }
    }

    /** A name tells things apart, so nothing in it may be invisible, and something of it must be left in a slug. */
    private void name(SentText name) {
        edges(name);
        if (Invisible.in(name.text()) >= 0) {
            refuseInvisible(name, faults);
        } else if (!Slug.hasSlug(name.text())) {
            faults.refuse(
                    name.place(),
                    0,
                    "name",
                    "Nothing of this name is left in a slug",
                    "letters or digits",
                    name.text());
        }
    }

    public static void refuseInvisible(SentText name, Faults faults) {
        int at = Invisible.in(name.text());
        faults.refuse(
                name.place(),
                at,
                "invisible",
                "A name holds no invisible characters",
                "none",
                String.format("U+%04X", (int) name.text().charAt(at)));
    }

    private void running(SentText text) {
        edges(text);
        int invisible = Invisible.in(text.text());
        if (invisible >= 0) {
            faults.note(text.place(), invisible, "invisible-text", "The text holds an invisible character");
        }
    }

    private void inline(SentText text) {
        running(text);
        for (Links.Link link : Links.in(text.text())) {
            EntityLink.of(link.destination(), address.locale()).ifPresent(entity -> mention(text, link, entity));
        }
    }

    private void mention(SentText text, Links.Link link, EntityLink entity) {
        boolean wordless = link.words(text.text()).isBlank();
        if (!entity.isValid() || wordless) {
            faults.refuse(
                    text.place(),
                    link.start(),
                    "link",
                    "This is no link to an entity of this edition",
                    "[text](/" + address.locale() + "/entity/{slug})",
                    text.text().substring(link.start(), link.end()));
        } else if (++mentions == MOST_MENTIONS + 1) {
            faults.refuse(
                    text.place(),
                    link.start(),
                    "limit",
                    "There are too many mentions",
                    "at most " + MOST_MENTIONS,
                    "more");
        }
    }

    private void prose(SentText prose) {
        inline(prose);
        String text = prose.text();
        boolean first = true;
        boolean block = false;
        int blanks = 0;
        for (int from = 0, end; from <= text.length(); from = end + 1) {
            int lf = text.indexOf('\n', from);
            end = lf < 0 ? text.length() : lf;
            if (end == from) {
                blanks++;
                refuseIf(blanks == 2, prose, from, end, "blank-line", "one blank line between paragraphs");
                continue;
            }
            boolean together = !first && blanks == 0;
            boolean isBlock = isBlock(text, from, end);
            refuseIf(isBlock && !(together && block), prose, from, end, "prose", "a paragraph");
            refuseIf(!isBlock && together && !block, prose, from, end, "blank-line", "a blank line between paragraphs");
            refuseIf(
                    lf >= 0 && text.charAt(end - 1) == ' ',
                    prose,
                    from,
                    end,
                    "ambiguous",
                    "no space at a paragraph's end");
            block = isBlock;
            first = false;
            blanks = 0;
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

    private static boolean isBlock(String text, int from, int end) {
        return text.startsWith(DocumentWriter.RULE, from) && end == from + DocumentWriter.RULE.length()
                || text.startsWith("# ", from)
                || text.startsWith("## ", from)
                || text.startsWith("### ", from)
                || text.startsWith("> ", from)
                || text.startsWith("- ", from);
    }

    private void edges(SentText field) {
        String text = field.text();
        boolean clean = !text.isEmpty()
                && !UCharacter.isUWhiteSpace(text.charAt(0))
                && !UCharacter.isUWhiteSpace(text.charAt(text.length() - 1));
        unambiguous(field, clean, "text that neither begins nor ends with white space");
    }

    private void unambiguous(SentText field, boolean holds, String expected) {
        if (!holds) {
            faults.refuse(
                    field.place(), 0, "ambiguous", "This would not read back as it was sent", expected, field.text());
        }
    }
}
