package xyz.rbtfl.story.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xyz.rbtfl.story.document.Address;
import xyz.rbtfl.story.document.DocumentWriter;
import xyz.rbtfl.story.document.Reading;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.line.Line;
import xyz.rbtfl.story.line.Lines;
import xyz.rbtfl.story.line.Paragraphs;
import xyz.rbtfl.story.markdown.Outline.Section;
import xyz.rbtfl.story.rule.Checks;
import xyz.rbtfl.story.rule.Faults;
import xyz.rbtfl.story.rule.SentDocument;
import xyz.rbtfl.story.rule.SentText;

/**
 * Reads a story document in Markdown: cuts it into its parts, and gives each part to the class that knows its lines.
 */
public final class MarkdownReader {

    /** 1 MiB: a longer document is not read at all, and its {@code limit} is a 413 rather than a 422. */
    public static final int MAX_BYTES = 1 << 20;

    /** The sections in the order of the format. */
    private static final List<String> TITLES = List.of(
            "Summary",
            "By the numbers",
            "Why it matters",
            "What to watch",
            "Regional takes (batched by bias / lens)",
            "Across the graph");

    /** More sections than this are mere noise, of which each is at fault. */
    private static final int MOST_SECTIONS = 50;

    private final Address address;
    private final Faults faults;
    private final SentDocument sent = new SentDocument();
    /** Numbers of the lines that end in a space, being takes without framing. */
    private final BitSet openEnded = new BitSet();

    private MarkdownReader(Address address, Faults faults) {
        this.address = address;
        this.faults = faults;
    }

    /** Reads what was sent to an address; never throws for anything the bytes may hold. */
    public static Reading read(byte[] body, Address address) {
        Faults faults = new Faults();
        Line whole = Line.missing(1);
        if (body.length > MAX_BYTES) {
            faults.refuse(whole, 0, "limit", "The document is too long", "at most 1 MiB", body.length + " bytes");
            return Acceptance.refused(faults);
        }
        return document(body, address, faults)
                .map(document -> new Acceptance(document, address, faults, whole).reading(body, Map.of()))
                .orElseGet(() -> Acceptance.refused(faults));
    }

    /** The document that the bytes hold, present when nothing is refused. */
    static Optional<StoryDocument> document(byte[] body, Address address, Faults faults) {
        List<Line> lines = Lines.of(body, faults);
        if (lines.size() == 1 && lines.get(0).isBlank()) {
            faults.refuse(lines.get(0), 0, "section", "The document is empty", "# headline", "nothing");
            return Optional.empty();
        }
        MarkdownReader reader = new MarkdownReader(address, faults);
        faults.nextPass();
        reader.doubt(lines);
        reader.parts(Outline.of(lines));
        reader.spaces(lines);
        faults.nextPass();
        Checks.check(reader.sent, address, faults);
        return faults.none() ? Optional.of(reader.checkedDocument()) : Optional.empty();
    }

    /** The lines beside one that could not be decoded, up to the next that are not blank. */
    private void doubt(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (faults.isUndecodable(lines.get(i).number())) {
                doubt(lines, i, -1);
                doubt(lines, i, 1);
            }
        }
    }

    private void doubt(List<Line> lines, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < lines.size() && lines.get(i).isBlank()) {
            faults.doubt(lines.get(i).number());
            i += step;
        }
        faults.doubt(i + 1);
    }

    private StoryDocument checkedDocument() {
        StoryDocument document = sent.document(address);
        SentText counts = sent.counts.orElseThrow();
        String derived = DocumentWriter.counts(document.counts());
        if (!counts.text().equals(derived)) {
            faults.repair(
                    counts.place(),
                    0,
                    "counts",
                    counts.text().isEmpty()
                            ? "The counts are left out: " + derived
                            : "The takes count otherwise: " + derived);
        }
        return document;
    }

    private void parts(Outline outline) {
        List<Section> sections = outline.sections();
        Line behindOpening = !sections.isEmpty()
                ? sections.get(0).heading()
                : outline.tail().isEmpty() ? outline.end() : outline.tail().get(0);
        OpeningPart.read(outline.opening(), behindOpening, sent, faults);
        sections(sections);
        TailPart.read(outline, address, faults);
    }

    private void sections(List<Section> sections) {
        List<Section> known = sections.stream()
                .filter(section -> rank(section) >= 0)
                .limit(MOST_SECTIONS)
                .toList();
        Set<Section> inPlace = longestRise(known);
        Set<Integer> placed = inPlace.stream().map(MarkdownReader::rank).collect(Collectors.toSet());
        for (Section section : sections) {
            int rank = rank(section);
            if (rank < 0) {
                refuse(section, "No section has this title", String.join(", ", TITLES));
            } else if (!inPlace.contains(section) && !placed.add(rank)) {
                refuse(section, "The section stands here twice", "each section once");
            } else {
                if (!inPlace.contains(section)) {
                    refuse(section, "The section is out of its order", String.join(", ", TITLES));
                }
                section(rank, section.content(rank == TITLES.size() - 1 ? 0 : 1, faults));
            }
        }
    }

    private static int rank(Section section) {
        return TITLES.indexOf(section.title());
    }

    private void section(int rank, List<Line> lines) {
        switch (rank) {
            case 0 -> sent.summary = prose(lines);
            case 1 -> ListPart.numbers(lines, sent, faults);
            case 2 -> sent.whyItMatters = prose(lines);
            case 3 -> ListPart.watch(lines, sent, faults);
            case 4 -> TakesPart.read(lines, sent, faults, openEnded);
            default -> GraphPart.read(lines, sent, faults);
        }
    }

    private static Optional<SentText> prose(List<Line> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Paragraphs(lines).text());
    }

    private void refuse(Section section, String message, String expected) {
        faults.refuse(
                section.heading(),
                0,
                "section",
                message,
                expected,
                section.heading().text());
    }

    /**
     * The most sections that stand in order: one that was moved or sent twice is one fault, however many it moved past.
     */
    private static Set<Section> longestRise(List<Section> sections) {
        List<Set<Section>> best = new ArrayList<>();
        Set<Section> longest = Set.of();
        for (int i = 0; i < sections.size(); i++) {
            Set<Section> rise = Set.of();
            for (int j = 0; j < i; j++) {
                rise = rank(sections.get(j)) < rank(sections.get(i))
                                && best.get(j).size() > rise.size()
                        ? best.get(j)
                        : rise;
            }
            Set<Section> risen = Collections.newSetFromMap(new IdentityHashMap<>());
            risen.addAll(rise);
            risen.add(sections.get(i));
            best.add(risen);
            longest = risen.size() > longest.size() ? risen : longest;
        }
        return longest;
    }

    /** Spaces at line ends go, but for the one behind the dash of a take without framing. */
    private void spaces(List<Line> lines) {
        for (Line line : lines) {
            int due = openEnded.get(line.number()) ? 1 : 0;
            if (line.spaces() > due) {
                faults.repair(line, line.text().length() + due, "trailing-space", "No line ends in spaces");
            } else if (line.spaces() < due) {
                faults.repair(
                        line,
                        line.text().length(),
                        "framing-space",
                        "A space stands behind the dash where the framing is empty");
            }
        }
    }
}
