package xyz.rbtfl.web.story;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.composition.ComposedStory;
import xyz.rbtfl.web.markdown.Markdown;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Day;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * A story as its page shows it: one edition whole, every fragment with its language, and every decision taken.
 *
 * @param heads     running themes, in the author's order
 * @param notes     what the reader should know about the language of what follows
 * @param summary   paragraphs; none or one
 * @param why       paragraphs; none or one
 * @param editions  the real ones, oldest first
 * @param markdown  path of the canonical document of the edition shown
 * @param json      path of the story in the API
 */
@TemplateData
record StoryPage(
        Text headline,
        Text standfirst,
        Day day,
        List<Link> heads,
        Count takes,
        Count lenses,
        Count regions,
        LanguageNotes notes,
        List<Prose> summary,
        List<Figure> numbers,
        List<Prose> why,
        List<Prose> watch,
        TakeMatrix matrix,
        List<TakeBatch> batches,
        Surroundings around,
        List<Edition> editions,
        Count revision,
        Day updated,
        String markdown,
        String json) {

    /** Rendered text of the author's, with its language. */
    record Prose(RawString html, String lang, String dir) {}

    /** A key number and what it says. */
    record Figure(Text value, RawString label) {}

    /**
     * A real edition of the story.
     *
     * @param language what the edition's language calls itself
     */
    record Edition(Text language, String locale, String href, boolean current) {}

    static StoryPage of(ComposedStory story, Reader reader) {
        return new Composer(story, reader).compose();
    }

    /** Whether the table of takes needs the whole width of the page. */
    public boolean broad() {
        return matrix.broad();
    }

    private record Composer(
            ComposedStory composed, RemoteStory story, RemoteEdition edition, Reader reader, Markdown markdown) {

        Composer(ComposedStory composed, Reader reader) {
            this(
                    composed,
                    composed.story(),
                    composed.story().edition(),
                    reader,
                    new Markdown(composed.story().locale(), reader.locale()));
        }

        StoryPage compose() {
            var around = Surroundings.of(composed, reader);
            return new StoryPage(
                    text(edition.headline(), "headline"),
                    text(edition.standfirst(), "standfirst"),
                    reader.day(edition.date()),
                    heads(),
                    reader.count(edition.counts().takes()),
                    reader.count(edition.counts().lenses()),
                    reader.count(edition.counts().regions()),
                    LanguageNotes.of(story, reader),
                    prose(edition.summary(), "summary"),
                    numbers(),
                    prose(edition.whyItMatters(), "whyItMatters"),
                    watch(),
                    TakeMatrix.of(story, around.missingRegions(), reader),
                    TakeBatch.allOf(story, markdown, reader),
                    around,
                    editions(),
                    reader.count(edition.revision()),
                    reader.day(edition.updatedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                    "/" + story.locale() + "/n/" + story.slug() + ".md",
                    "/api/v1/stories/" + story.slug() + "?locale=" + reader.locale());
        }

        private Text text(String value, String field) {
            return Text.of(value, edition.languageOf(field));
        }

        private List<Link> heads() {
            return story.heads().stream()
                    .map(head -> new Link(Text.name(head.name(), head.language()), reader.headPath(head.slug())))
                    .toList();
        }

        private List<Prose> prose(Optional<String> text, String field) {
            return text.map(markdown::prose).map(html -> marked(html, field)).stream()
                    .toList();
        }

        private List<Figure> numbers() {
            return edition.keyNumbers().stream()
                    .map(number -> new Figure(text(number.value(), "keyNumbers"), markdown.inline(number.label())))
                    .toList();
        }

        private List<Prose> watch() {
            return edition.whatToWatch().stream()
                    .map(markdown::inline)
                    .map(html -> marked(html, "whatToWatch"))
                    .toList();
        }

        private Prose marked(RawString html, String field) {
            String language = edition.languageOf(field);
            return new Prose(html, Text.lang(language), Text.direction(language));
        }

        private List<Edition> editions() {
            return story.editions().stream()
                    .map(RemoteStory.Edition::locale)
                    .map(locale -> new Edition(
                            Reader.ownName(locale),
                            locale,
                            "/" + locale + "/n/" + story.slug(),
                            locale.equals(reader.locale())))
                    .toList();
        }
    }
}
