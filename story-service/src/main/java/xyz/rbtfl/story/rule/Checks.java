package xyz.rbtfl.story.rule;

import static xyz.rbtfl.story.document.DocumentWriter.MID;
import static xyz.rbtfl.story.document.StoryDocument.EM;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.link.SourceUrl;
import xyz.rbtfl.wire.language.LanguageTag;

/**
 * The rules of the model, which hold for it however it came: as Markdown or as JSON.
 *
 * <p>Among them is the rule above all: what the writer would write for a field must read back as that field. Each field
 * is checked against the very marks that the reader looks for behind it.
 */
public final class Checks {

    static final int MOST_TAKES = 2000;
    static final int MOST_HEADS = 20;
    static final int MOST_LISTED = 100;
    static final int MOST_MENTIONS = 500;

    /** In characters, of an outlet with its work, a region, a lens, a head, and of the type of a document. */
    static final int LONGEST_NAME = 200;

    private final Address address;
    private final Faults faults;
    private final TextChecks texts;
    private final InlineChecks inlines;
    private final Set<String> urls = new HashSet<>();
    private int takes;

    private Checks(Address address, Faults faults) {
        this.address = address;
        this.faults = faults;
        this.texts = new TextChecks(faults);
        this.inlines = new InlineChecks(address.locale(), faults);
    }

    public static void check(SentDocument sent, Address address, Faults faults) {
        Checks checks = new Checks(address, faults);
        sent.headline.ifPresent(checks.texts::running);
        sent.standfirst.ifPresent(checks.texts::running);
        sent.type.ifPresent(type -> checks.texts.isWithin(type, LONGEST_NAME));
        sent.date.ifPresent(checks::date);
        checks.list(sent.heads, MOST_HEADS, "heads", checks::head);
        sent.summary.ifPresent(checks.inlines::prose);
        sent.keyNumbers.forEach(checks::number);
        sent.whyItMatters.ifPresent(checks.inlines::prose);
        sent.whatToWatch.forEach(checks.inlines::inline);
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
            texts.name(head, LONGEST_NAME);
        }
    }

    private void number(SentDocument.Number number) {
        SentText value = number.value();
        texts.running(value);
        inlines.inline(number.label());
        texts.unambiguous(value, (value.text() + EM).indexOf(EM) == value.text().length(), "no \" — \" in a value");
    }

    private void batch(SentDocument.Batch batch) {
        if (!batch.lens().text().isEmpty()) {
            texts.name(batch.lens(), LONGEST_NAME);
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
            take.quote().ifPresent(texts::running);
            take.sourceUrl().ifPresent(this::url);
        }
    }

    private void firstLine(SentDocument.FirstLine first) {
        SentText outlet = first.outlet();
        SentText region = first.region();
        texts.name(outlet, LONGEST_NAME);
        texts.name(region, LONGEST_NAME);
        language(first.language(), region);
        texts.unambiguous(
                outlet,
                (outlet.text() + TakeBracket.START).indexOf(TakeBracket.START)
                        == outlet.text().length(),
                "no \"** (\" in an outlet");
        if (!first.framing().text().isEmpty()) {
            inlines.inline(first.framing());
        }
    }

    private void language(SentText language, SentText region) {
        String tag = language.text();
        if (!texts.isWithin(language, LanguageTag.LONGEST)) {
            return;
        }
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
            texts.unambiguous(
                    region,
                    TakeBracket.find(bracket, 0).end() == end,
                    "a region that does not read as region and language");
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
}
