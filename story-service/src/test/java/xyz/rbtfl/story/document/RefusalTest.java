package xyz.rbtfl.story.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.story.markdown.MarkdownReader;

/**
 * Every reason to refuse a Markdown document: what is damaged, and the faults that come of it, all of them and no
 * others.
 */
class RefusalTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damagedDocument_isRefused_withTheseFaults(String what, String found, String replacement, String faults) {
        Reading reading = Lantern.reading(Lantern.with(found, replacement));
        assertEquals(faults, Lantern.brief(reading.refusals()));
        assertTrue(reading.document().isEmpty());
        assertEquals(0, reading.canonical().length);
        assertTrue(reading.refusals().stream()
                .allMatch(fault -> fault.expected().isPresent() && fault.found().isPresent()));
    }

    @Test
    void faults_areTold_inTheKeptWords() throws IOException {
        Wording wording = new Wording();
        damagedDocument_isRefused_withTheseFaults()
                .map(Arguments::get)
                .forEach(row -> wording.add(
                        (String) row[0],
                        Lantern.reading(Lantern.with((String) row[1], (String) row[2]))
                                .refusals()));
        wording.assertKept("refusals.txt");
    }

    static Stream<Arguments> damagedDocument_isRefused_withTheseFaults() {
        return Stream.of(
                        characters(),
                        head(),
                        sections(),
                        edges(),
                        blankLines(),
                        lists(),
                        takes(),
                        names(),
                        links(),
                        tail(),
                        together())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> characters() {
        return Stream.of(
                arguments("tab in prose", "Fog is", "Fog\tis", "control 10:4"),
                arguments("tab behind an outlet", "Salt** (", "Salt**\t(", "control 43:19"),
                arguments("lone CR", "Fog is", "Fog\ris", "control 10:4"),
                arguments("NUL and DEL", "Fog is", "F\0og\u007F is", "control 10:2, control 10:5"),
                arguments("C1 control behind a surrogate pair", "Fog is", "\uD83D\uDE00\u0085 Fog is", "control 10:2"),
                arguments("zero-width space in a region", "(Lantern Bay", "(Lan\u200Btern Bay", "invisible 38:24"),
                arguments("direction override in an outlet", "**Sund Review", "**\u202ESund Review", "invisible 32:5"),
                arguments("joiner in a Latin lens", "### islanders", "### is\u200Dlanders", "invisible 42:7"),
                arguments("word joiner in a head", "谁来掌舵", "谁来\u2060掌舵", "invisible 4:61"),
                arguments("isolate in an entity", "Flour 2026", "Flour\u2066 2026", "invisible 49:45"),
                arguments(
                        "mark in a name that is no byte-order mark",
                        "**The Deckhand",
                        "**The\uFEFF Deckhand",
                        "invisible 38:8"));
    }

    private static Stream<Arguments> head() {
        return Stream.of(
                arguments(
                        "no headline",
                        "# Lantern Bay's ferry strike leaves the outer isles without flour\n",
                        "",
                        "section 1:1"),
                arguments("headline of the second level", "# Lantern", "#Lantern", "section 1:1"),
                arguments(
                        "empty headline",
                        "# Lantern Bay's ferry strike leaves the outer isles without flour",
                        "# ",
                        "section 1:1"),
                arguments("white headline", "# Lantern", "# \u3000Lantern", "edge 1:3"),
                arguments("standfirst without its mark", "> Crews", "Crews", "section 2:1"),
                arguments("blank line before the standfirst", "\n> Crews", "\n\n> Crews", "blank-line 2:1"),
                arguments("two standfirsts", "\n\n**Meta", "\n> and more\n\n**Meta", "section 3:1, section 5:1"),
                arguments("no blank line before meta", "5\n\n**Meta", "5\n**Meta", "blank-line 3:1"),
                arguments("two blank lines before meta", "5\n\n**Meta", "5\n\n\n**Meta", "blank-line 4:1"),
                arguments("meta without its mark", "**Meta:**", "Meta:", "section 4:1"),
                arguments(
                        "no meta line",
                        "**Meta:** type: story · date: 2026-05-04 · heads: 潮水退去之后, 谁来掌舵 · 5 takes · 3 lenses · 4 regions\n\n",
                        "",
                        "section 4:1"),
                arguments("type with a capital", "type: story", "type: Story", "section 4:17"),
                arguments("no type", "type: story · ", "", "section 4:1"),
                arguments("type without a name", "type: story · ", "type: · ", "section 4:17"),
                arguments(
                        "nothing but the type's name",
                        "type: story · date: 2026-05-04 · heads: 潮水退去之后, 谁来掌舵 · 5 takes · 3 lenses · 4 regions",
                        "type:",
                        "section 4:1"),
                arguments("date without one", "date: 2026-05-04", "date:", "date 4:25"),
                arguments(
                        "hyphens for middle dots",
                        "story · date: 2026-05-04 · heads",
                        "story - date: 2026-05-04 - heads",
                        "section 4:17"),
                arguments("no date", "date: 2026-05-04 · ", "", "date 4:25"),
                arguments("thirtieth of February", "2026-05-04", "2026-02-30", "date 4:31"),
                arguments("unpadded date", "2026-05-04", "2026-5-4", "date 4:31"),
                arguments("date the other way round", "2026-05-04", "04.05.2026", "date 4:31"),
                arguments("year nought", "2026-05-04", "0000-05-04", "date 4:31"),
                arguments("head with a middle dot", "谁来掌舵", "谁来 · 掌舵", "head 4:62"),
                arguments("head without a name", "潮水退去之后, ", "潮水退去之后, , ", "head 4:59"),
                arguments("heads without any", "heads: 潮水退去之后, 谁来掌舵", "heads: ", "head 4:51"),
                arguments("the same head twice", "谁来掌舵", "潮水退去之后", "duplicate 4:59"),
                arguments("head without letters", "谁来掌舵", "!!!", "name 4:59"),
                arguments("unknown part of meta", "heads: 潮水退去之后, 谁来掌舵", "mood: calm", "section 4:44"));
    }

    private static Stream<Arguments> sections() {
        return Stream.of(
                arguments("unknown section", "## What to watch", "## What to read", "section 22:1"),
                arguments("section in lower case", "## Summary", "## summary", "section 6:1"),
                arguments(
                        "section twice",
                        "## What to watch\n",
                        "## Summary\n\nOnce more.\n\n## What to watch\n",
                        "section 22:1"),
                arguments(
                        "section too late",
                        "## What to watch\n",
                        "## By the numbers\n\n- 1 — one.\n\n## What to watch\n",
                        "section 22:1"),
                arguments(
                        "empty section",
                        "- Whether the night boat sails again.\n- Any move by the council's pilots.\n\n",
                        "",
                        "section 22:1"),
                arguments(
                        "graph too early",
                        "## Summary",
                        "## Across the graph\n- Related: [[a]]\n\n## Summary",
                        "section 6:1"),
                arguments("text before the first section", "## Summary", "Hello.\n\n## Summary", "section 6:1"),
                arguments("list in prose", "Fog is", "- Fog is", "prose 10:1"),
                arguments("list of three in prose", "Fog is", "- a\n- b\n- c\n\nFog is", "prose 10:1"),
                arguments("list under a paragraph", "\n\nFog is", "\n- Fog is", "prose 9:1"),
                arguments("quotation in prose", "Fog is", "> Fog is", "prose 10:1"),
                arguments("title in prose", "Fog is", "# Fog is", "prose 10:1"),
                arguments("small title in prose", "Fog is", "### Fog is", "prose 10:1"),
                arguments("rule in prose", "Fog is expected until the end of the week.", "---", "prose 10:1"));
    }

    private static Stream<Arguments> edges() {
        return Stream.of(
                arguments("paragraph indented with U+3000", "Fog is", "\u3000\u3000Fog is", "edge 10:1"),
                arguments("paragraph indented with a space", "Fog is", " Fog is", "edge 10:1"),
                arguments("paragraph that ends in U+00A0", "week.\n", "week.\u00A0\n", "edge 10:43"),
                arguments("paragraph that ends in U+00A0 and a space", "week.\n", "week.\u00A0 \n", "edge 10:43"),
                arguments("first paragraph", "[Lantern Line]", "\u2003[Lantern Line]", "edge 8:1"),
                arguments("both ends", "Fog is", "\u2028Fog\u2028\n\nFog is", "edge 10:1, edge 10:5"),
                arguments("U+3000 for a blank line in prose", "\n\nFog is", "\n\u3000\nFog is", "edge 9:1"),
                arguments("U+3000 for a blank line", "## Summary\n\n", "## Summary\n\u3000 \n", "edge 7:1"),
                arguments("U+00A0 behind the last line", "strike-2026", "strike-2026\n\u00A0", "edge 53:1"),
                arguments("label", "— boats", "— \u00A0boats", "edge 14:9"),
                arguments("value", "- 12+", "- \u00A012+", "edge 14:3"),
                arguments("value with a space", "- 12+", "-  12+", "edge 14:3"),
                arguments("label with a space", "— boats", "—  boats", "edge 14:9"),
                arguments("item", "pilots.\n", "pilots.\u202F\n", "edge 25:36"),
                arguments("quote with a space", "\"Three weeks", "\" Three weeks", "edge 44:6"),
                arguments("quote that ends in a space", "of bread.\"", "of bread. \"", "edge 44:27"),
                arguments("region with a space", "(Lantern Bay", "( Lantern Bay", "edge 38:21"),
                arguments("outlet with a space", "**The Deckhand", "** The Deckhand", "edge 38:5"),
                arguments("lens with a space", "### islanders", "###  islanders", "edge 42:5"),
                arguments("head with a space", ", 谁来", ",  谁来", "edge 4:59"),
                arguments("entity", "Flour 2026", "\u3000Flour 2026", "edge 49:40"),
                arguments("entity with a space", "Flour 2026", " Flour 2026", "edge 49:40"));
    }

    private static Stream<Arguments> blankLines() {
        return Stream.of(
                arguments("none behind a heading", "## Summary\n\n", "## Summary\n", "blank-line 7:1"),
                arguments("two behind a heading", "## Summary\n\n", "## Summary\n\n\n", "blank-line 8:1"),
                arguments("none before a heading", "\n\n## By the", "\n## By the", "blank-line 11:1"),
                arguments("two before a heading", "\n\n## By the", "\n\n\n## By the", "blank-line 12:1"),
                arguments("none between paragraphs", "\n\nFog is", "\nFog is", "blank-line 9:1"),
                arguments("three between paragraphs", "\n\nFog is", "\n\n\n\nFog is", "blank-line 10:1"),
                arguments("one between numbers", "\n- ~200%", "\n\n- ~200%", "blank-line 15:1"),
                arguments("one behind a lens", "### unlabelled\n", "### unlabelled\n\n", "blank-line 30:1"),
                arguments("one between takes", "\n- **Sund", "\n\n- **Sund", "blank-line 32:1"),
                arguments(
                        "one before a source",
                        "\n  Source: https://monitor",
                        "\n\n  Source: https://monitor",
                        "blank-line 31:1"),
                arguments("none between batches", "\n\n### crews", "\n### crews", "blank-line 36:1"),
                arguments("two between batches", "\n\n### crews", "\n\n\n### crews", "blank-line 37:1"),
                arguments("none behind the takes' heading", "lens)\n\n###", "lens)\n###", "blank-line 28:1"),
                arguments("one behind the graph's heading", "graph\n", "graph\n\n", "blank-line 48:1"),
                arguments("one in the graph", "\n- Entities", "\n\n- Entities", "blank-line 49:1"),
                arguments("none before the rule", "2026\n\n---", "2026\n---", "blank-line 50:1"),
                arguments("one behind the rule", "---\nC", "---\n\nC", "blank-line 52:1"));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                arguments("number with a hyphen", "- ~200% — rise", "- ~200% - rise", "number 15:9"),
                arguments("number with an en dash", "- ~200% — rise", "- ~200% – rise", "number 15:9"),
                arguments(
                        "number without a label",
                        "- 12+ — boats that lie at the pier since the strike began.",
                        "- 12+ — ",
                        "number 14:7"),
                arguments("number without a value", "- 12+ — boats", "- — boats", "number 14:3"),
                arguments("number without its mark", "- 12+", "12+", "number 14:1"),
                arguments("number over two lines", "the pier since", "the pier\nsince", "number 15:1"),
                arguments("item with a star", "- Any move", "* Any move", "item 25:1"),
                arguments("item with two spaces", "- Any move", "-  Any move", "edge 25:3"),
                arguments("empty item", "- Any move by the council's pilots.", "- ", "item 25:1"),
                arguments("item over two lines", "- Any move by", "- Any move\nby", "item 26:1"),
                arguments("related without brackets", "[[north-pier-vote]]", "north-pier-vote", "item 48:38"),
                arguments("related with a bad slug", "[[north-pier-vote]]", "[[North_Pier]]", "item 48:38"),
                arguments(
                        "entities before related",
                        "- Related: [[fog-on-the-sund-2026]], [[north-pier-vote]]\n- Entities: Lantern Line",
                        "- Entities: Lantern Line\n- Related: [[a]]\n- Entities: X",
                        "item 49:1, item 50:1"),
                arguments("unknown line in the graph", "- Related", "- Friends", "item 48:1"),
                arguments("related twice", "[[north-pier-vote]]", "[[fog-on-the-sund-2026]]", "duplicate 48:40"),
                arguments("entity twice, spelled apart", "Flour 2026", "lantern-line", "duplicate 49:40"),
                arguments("related to itself", "[[north-pier-vote]]", "[[lantern-bay-strike-2026]]", "self 48:40"));
    }

    private static Stream<Arguments> takes() {
        return Stream.of(
                arguments("hyphen for the dash", "en-GB) — Tells", "en-GB) - Tells", "take 38:41"),
                arguments("en dash for the dash", "en-GB) — Tells", "en-GB) – Tells", "take 38:41"),
                arguments("hyphen and no framing", "(north), en) — ", "(north), en) -", "take 32:44"),
                arguments("no outlet", "**Sund Review**", "****", "take 32:5"),
                arguments("outlet not bold", "**Sund Review**", "Sund Review", "take 32:1"),
                arguments("no bracket", "(Lantern Bay, en-GB) — Tells", "Tells", "take 38:17"),
                arguments("no language", "(Lantern Bay, en-GB)", "(Lantern Bay)", "take 38:21"),
                arguments("no region", "(Lantern Bay, en-GB)", "(, en-GB)", "take 38:21"),
                arguments("two spaces behind the dash", "en-GB) — Tells", "en-GB) —  Tells", "edge 38:43"),
                arguments("framing over two lines", "wages, and", "wages,\nand", "take 39:1"),
                arguments("language with an underscore", "en-GB", "en_GB", "language 38:34"),
                arguments("language of one letter", "en-GB", "e", "language 38:34"),
                arguments("language not in its usual case", "en-GB", "en-gb", "language 38:34"),
                arguments("language that is a name", "en-GB", "Quite English", "language 38:34"),
                arguments("no source", "  Source: https://review.example/flour?a=1&b=2#top\n", "", "source 33:1"),
                arguments(
                        "no source at the end",
                        "  Source: http://flour.example:8080/~salt/3%20weeks\n",
                        "",
                        "source 45:1"),
                arguments(
                        "source twice", "\n- **Almanac", "\n  Source: https://b.example/\n- **Almanac", "source 34:1"),
                arguments("source without indent", "  Source: https://review", "Source: https://review", "source 33:1"),
                arguments(
                        "source before the quote",
                        "  > \"Three weeks of bread.\"\n  Source: http://flour.example:8080/~salt/3%20weeks\n",
                        "  Source: http://flour.example/\n  > \"Three weeks of bread.\"\n",
                        "source 44:1"),
                arguments("source without a URL", "https://monitor.example/bay", "", "source 31:1"),
                arguments("ftp", "https://monitor.example/bay", "ftp://monitor.example/bay", "url 31:11"),
                arguments("no host", "https://monitor.example/bay", "https:///bay", "url 31:11"),
                arguments(
                        "user information",
                        "https://monitor.example/bay",
                        "https://a:b@monitor.example/bay",
                        "url 31:11"),
                arguments(
                        "URL outside ASCII",
                        "https://monitor.example/bay",
                        "https://monitor.example/bu\u0308cher",
                        "url 31:11"),
                arguments(
                        "URL with a space",
                        "https://monitor.example/bay",
                        "https://monitor.example/a bay",
                        "url 31:11"),
                arguments("script for a URL", "https://monitor.example/bay", "javascript:alert(1)", "url 31:11"),
                arguments("long URL", "monitor.example/bay", "monitor.example/" + "a".repeat(2048), "url 31:11"),
                arguments("quote over two lines", "weeks of bread.\"", "weeks\n  > of bread.\"", "quote 44:1"),
                arguments(
                        "quote over two lines without a mark", "weeks of bread.\"", "weeks\nof bread.\"", "quote 44:1"),
                arguments("two quotes", "bread.\"\n", "bread.\"\n  > \"And salt.\"\n", "quote 45:1"),
                arguments("quote without marks", "\"Three weeks of bread.\"", "Three weeks of bread.", "quote 44:1"),
                arguments("empty quote", "\"Three weeks of bread.\"", "\"\"", "quote 44:1"),
                arguments("quote without indent", "  > \"Three", "> \"Three", "quote 44:1"),
                arguments("text behind the quote", "bread.\"\n", "bread.\" (a baker)\n", "quote 44:1"),
                arguments("empty batch", "### islanders", "### pilots\n\n### islanders", "batch 42:1"),
                arguments("lens twice", "### islanders", "### unlabelled", "duplicate 42:5"),
                arguments("takes without a lens", "### unlabelled\n", "", "batch 29:1"),
                arguments("lens without a name", "### islanders", "### ", "name 42:1"));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                arguments("outlet without letters", "**Flour & Salt**", "**&**", "name 43:5"),
                arguments("region without letters", "(Lantern Bay,", "(…,", "name 38:21"),
                arguments("lens without letters", "### islanders", "### ?", "name 42:5"),
                arguments("entity with a comma", "Lantern Bay, Flour", "Lantern,Bay, Flour", "name 49:34"),
                arguments("entity without letters", "Flour 2026", "***", "name 49:40"),
                arguments("entity without a name", "Bay, Flour", "Bay, , Flour", "name 49:40"),
                arguments("long outlet", "**The Deckhand", "**" + "ab".repeat(2500), "limit 38:5"),
                arguments("long entity", "Flour 2026", "F".repeat(121), "limit 49:40"),
                arguments("long related slug", "north-pier-vote", "n".repeat(121), "limit 48:40"),
                arguments("long language", "en-GB", "x" + "-abcdefgh".repeat(23), "limit 38:34"));
    }

    private static Stream<Arguments> links() {
        return Stream.of(
                arguments("another locale", "](/zh/entity/sund)'s", "](/en/entity/sund)'s", "link 8:300"),
                arguments("locale in another case", "](/zh/entity/sund)'s", "](/ZH/entity/sund)'s", "link 8:300"),
                arguments("no locale", "](/zh/entity/sund)'s", "](/entity/sund)'s", "link 8:300"),
                arguments(
                        "another host",
                        "](/zh/entity/sund)'s",
                        "](https://evil.example/zh/entity/sund)'s",
                        "link 8:300"),
                arguments(
                        "our own host",
                        "](/zh/entity/sund)'s",
                        "](https://rbtfl.example/zh/entity/sund)'s",
                        "link 8:300"),
                arguments(
                        "host without a scheme",
                        "](/zh/entity/sund)'s",
                        "](//evil.example/zh/entity/sund)'s",
                        "link 8:300"),
                arguments("bad slug", "](/zh/entity/sund)'s", "](/zh/entity/Sund_1)'s", "link 8:300"),
                arguments("way up", "](/zh/entity/sund)'s", "](/zh/entity/../../admin)'s", "link 8:300"),
                arguments("no slug", "](/zh/entity/sund)'s", "](/zh/entity/)'s", "link 8:300"),
                arguments("query", "](/zh/entity/sund)'s", "](/zh/entity/sund?x=1)'s", "link 8:300"),
                arguments("title", "](/zh/entity/sund)'s", "](/zh/entity/sund \"The Sund\")'s", "link 8:300"),
                arguments("no words", "[Sund](/zh/entity/sund)'s", "[](/zh/entity/sund)'s", "link 8:300"),
                arguments("emphasis alone", "[Sund](/zh/entity/sund)'s", "[*](/zh/entity/sund)'s", "link 8:300"),
                arguments("emphasis twice", "[Sund](/zh/entity/sund)'s", "[__**](/zh/entity/sund)'s", "link 8:300"),
                arguments(
                        "a whole paragraph",
                        "Fog is expected until the end of the week.",
                        "[*](/zh/entity/x)",
                        "link 10:1"),
                arguments("words of U+00A0", "[Sund](/zh/entity/sund)'s", "[\u00A0](/zh/entity/sund)'s", "link 8:300"),
                arguments(
                        "words of U+3000", "[Sund](/zh/entity/sund)'s", "[ \u3000 ](/zh/entity/sund)'s", "link 8:300"),
                arguments("words of U+200B", "[Sund](/zh/entity/sund)'s", "[\u200B](/zh/entity/sund)'s", "link 8:300"),
                arguments("words of &nbsp;", "[Sund](/zh/entity/sund)'s", "[&nbsp;](/zh/entity/sund)'s", "link 8:300"),
                arguments(
                        "words of &#8203;",
                        "[Sund](/zh/entity/sund)'s",
                        "[&#8203;&#x20;](/zh/entity/sund)'s",
                        "link 8:300"),
                arguments("angle brackets", "](/zh/entity/sund)'s", "](</zh/entity/sund>)'s", "link 8:300"),
                arguments("spaces round the address", "](/zh/entity/sund)'s", "]( /zh/entity/sund )'s", "link 8:300"),
                arguments("an escaped slash", "](/zh/entity/sund)'s", "](\\/zh/entity/sund)'s", "link 8:300"),
                arguments("a slash by its name", "](/zh/entity/sund)'s", "](/zh&sol;entity/sund)'s", "link 8:300"),
                arguments("a slash by its number", "](/zh/entity/sund)'s", "](/zh/entity&#x2F;sund)'s", "link 8:300"),
                arguments(
                        "host in angle brackets",
                        "](/zh/entity/sund)'s",
                        "](<https://rbtfl.example/zh/entity/sund>)'s",
                        "link 8:300"),
                arguments("in a label", "off [Sund](/zh/", "off [Sund](/en/", "link 16:57"),
                arguments("in an item", "Any move", "[Any](/zh/entity/A) move", "link 25:3"),
                arguments("in a framing", "Counts sacks", "Counts [sacks](/fr/entity/sack)", "link 43:54"));
    }

    private static Stream<Arguments> tail() {
        return Stream.of(
                arguments(
                        "no canonical line",
                        "\nCanonical: https://rbtfl.example/zh/n/lantern-bay-strike-2026",
                        "",
                        "section 52:1"),
                arguments("no rule", "---\n", "", "section 51:1"),
                arguments(
                        "neither",
                        "\n\n---\nCanonical: https://rbtfl.example/zh/n/lantern-bay-strike-2026",
                        "",
                        "section 50:1"),
                arguments("misspelled", "Canonical:", "Canonic:", "section 52:1"),
                arguments("not a story's page", "/zh/n/", "/zh/story/", "section 52:1"),
                arguments(
                        "more behind",
                        "/n/lantern-bay-strike-2026",
                        "/n/lantern-bay-strike-2026\n\nP.S.\nMore.",
                        "trailing 54:1"),
                arguments(
                        "more on the line",
                        "/n/lantern-bay-strike-2026",
                        "/n/lantern-bay-strike-2026 or so",
                        "trailing 52:62"),
                arguments(
                        "section behind",
                        "/n/lantern-bay-strike-2026",
                        "/n/lantern-bay-strike-2026\n## Summary\n\nX",
                        "trailing 53:1"),
                arguments("other slug", "/n/lantern-bay-strike-2026", "/n/lantern", "slug 52:39"),
                arguments("other locale", "/zh/n/", "/en/n/", "locale 52:34"),
                arguments(
                        "other slug and locale",
                        "/zh/n/lantern-bay-strike-2026",
                        "/en/n/lantern",
                        "locale 52:34, slug 52:39"));
    }

    private static Stream<Arguments> together() {
        return Stream.of(
                arguments(
                        "three faults in three places",
                        "- 12+ — boats that lie at the pier since the strike began.\n- ~200% — rise",
                        "- 12+ - boats\n- ~200%\t— rise",
                        "number 14:7, control 15:8"),
                arguments(
                        "two in one take",
                        "en-GB) — Tells the strike as a matter of wages, and leaves the fog aside.\n  > \"We tied up the boats, "
                                + "and \"nobody\" asked us why.\"\n  Source: https",
                        "en_GB) — Tells\n  > \"We\n  Source: ftp",
                        "language 38:34, quote 39:1, url 40:11"));
    }

    /** A byte of the document is replaced, so that neither its line nor what the line was meant to be is known. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Lantern Bay's ferry                | utf-8 1:3
            # Lantern                          | utf-8 1:1
            > Crews                            | utf-8 2:1
            **Meta:**                          | utf-8 4:1
            date: 2026                         | utf-8 4:25
            ## Summary                         | utf-8 6:1
            Summary                            | utf-8 6:4
            Fog is                             | utf-8 10:1
            - 12+                              | utf-8 14:1
            12+ — boats                        | utf-8 14:3
            - Any move                         | utf-8 25:1
            ## Regional                        | utf-8 27:1
            ### unlabelled                     | utf-8 29:1
            - **Quay Monitor                   | utf-8 30:1
            Quay Monitor                       | utf-8 30:5
            Source: https://monitor.example    | utf-8 31:3
            https://monitor.example            | utf-8 31:11
            - **Sund Review                    | utf-8 32:1
            > "We tied                         | utf-8 39:3
            "We tied                           | utf-8 39:5
            Source: https://deckhand.example   | utf-8 40:3
            ### islanders                      | utf-8 42:1
            - **Flour & Salt                   | utf-8 43:1
            ## Across                          | utf-8 47:1
            - Related                          | utf-8 48:1
            - Entities                         | utf-8 49:1
            ---                                | utf-8 51:1
            Canonical                          | utf-8 52:1
            """)
    void byteThatIsNoCharacter_isOneFault_andNothingElseIsWrong(String found, String faults) {
        byte[] bytes = Lantern.TEXT.getBytes(StandardCharsets.UTF_8);
        int at = Lantern.TEXT.substring(0, Lantern.TEXT.indexOf(found)).getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xFF;
        assertEquals(
                faults,
                Lantern.brief(MarkdownReader.read(bytes, Lantern.ADDRESS).refusals()));
    }

    @Test
    void bytesThatAreNoCharacter_areOneFaultARun_besideOtherFaults() {
        byte[] bytes = Lantern.with("### islanders", "### isl\u00E4nders")
                .replace("Fog is", "Fog\u00E4\u00E5 is")
                .replace("- 12+", "* 12+")
                .replace("潮水退去之后, 谁来掌舵", "Tide")
                .replace("\u2014", "\u00E2\u0080\u0094")
                .replace("·", "\u00C2\u00B7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "utf-8 10:4, number 14:1, utf-8 42:8",
                Lantern.brief(MarkdownReader.read(bytes, Lantern.ADDRESS).refusals()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void lineThatIsNoCharacters_underATake_isOneFault(String where, String found, String broken) {
        String text = Lantern.with(found, broken);
        String sent = text.replace("\uFFFD", "\u0000");
        byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 0 ? (byte) 0xFF : bytes[i];
        }
        int before = text.indexOf('\uFFFD');
        long line = text.substring(0, before).lines().count() + (text.charAt(before - 1) == '\n' ? 1 : 0);
        int column = before - text.lastIndexOf('\n', before);
        assertEquals(
                "utf-8 " + line + ":" + column,
                Lantern.brief(MarkdownReader.read(bytes, Lantern.ADDRESS).refusals()));
    }

    static Stream<Arguments> lineThatIsNoCharacters_underATake_isOneFault() {
        String take = "- **Flour & Salt** (Sund, Inner, i-klingon) — Counts sacks rather than boats.\n";
        String quote = "  > \"Three weeks of bread.\"\n";
        String source = "  Source: http://flour.example:8080/~salt/3%20weeks\n";
        return Stream.of(
                arguments("before the quote", take + quote, take + "\uFFFD\n" + quote),
                arguments("for the source, before the quote", take + quote + source, take + "\uFFFD\n" + quote),
                arguments("for the quote", take + quote, take + "\uFFFD\n"),
                arguments("for the source", quote + source, quote + "\uFFFD\n"),
                arguments("in the source's first word", "  Source: http", "  So\uFFFDrce: http"),
                arguments("behind the source", source, source + "\uFFFD\n"));
    }

    @Test
    void replacementCharacter_thatWasSent_isText() {
        assertEquals(
                "",
                Lantern.brief(
                        Lantern.reading(Lantern.with("Fog is", "Fog \uFFFD is")).refusals()));
    }

    @Test
    void emptyDocument_isOneFault() {
        assertEquals("section 1:1", Lantern.brief(Lantern.reading("").refusals()));
        assertEquals("section 1:1", Lantern.brief(Lantern.reading("\n \n\n").refusals()));
    }

    @Test
    void faults_areReportedUpToFifty() {
        assertEquals(
                50,
                Lantern.reading(Lantern.with("Fog is", "\t.".repeat(1000)))
                        .refusals()
                        .size());
    }
}
