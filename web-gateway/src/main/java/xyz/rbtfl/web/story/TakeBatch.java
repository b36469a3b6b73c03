package xyz.rbtfl.web.story;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.markdown.Markdown;
import xyz.rbtfl.web.markdown.WebAddress;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * The takes under one lens, in the author's order.
 *
 * @param lens   as the author calls it
 * @param look   which colour and bar it has on the whole page, {@code l0} to {@code l11}
 * @param anchor its id on the page
 * @param runs   stretches of takes that look alike
 */
@TemplateData
record TakeBatch(Text lens, String look, String anchor, Count takes, List<Run> runs) {

    /** Without a lens, as the format writes it. */
    static final String UNLABELLED = "unlabelled";

    private static final int LOOKS = 12;
    private static final String WORK = " — ";

    /**
     * Consecutive takes that are shown alike: as cards when they have a framing or quote, as rows when they only name a
     * source.
     */
    record Run(boolean cards, List<Shown> takes) {}

    /**
     * One take.
     *
     * @param work     what of the outlet's it is; empty when the outlet alone is named
     * @param language name of its language in the interface's
     * @param lang     of framing and quote
     * @param framing  empty when the editor wrote none
     * @param quote    empty when there is none
     * @param href     empty when the source is no address that a page may link to
     * @param host     what the link is called; the whole address where it is no link
     */
    record Shown(
            String anchor,
            Text outlet,
            Text work,
            Text region,
            Text language,
            String lang,
            String dir,
            RawString framing,
            String quote,
            String href,
            String host) {

        public boolean framed() {
            return !framing.getValue().isEmpty();
        }
    }

    static List<TakeBatch> allOf(RemoteStory story, Markdown markdown, Reader reader) {
        var batches = new ArrayList<TakeBatch>();
        int takes = 0;
        int labelled = 0;
        for (RemoteEdition.Batch batch : story.edition().batches()) {
            boolean unlabelled = batch.lens().equals(UNLABELLED);
            var composer = new Composer(story, markdown, reader, takes);
            batches.add(composer.batch(batch, unlabelled ? 0 : ++labelled, batches.size() + 1));
            takes += batch.takes().size();
        }
        return batches;
    }

    /** The look of the n-th labelled lens; {@code l0} is for takes without a lens. */
    static String look(int labelled) {
        return "l" + (labelled == 0 ? 0 : 1 + (labelled - 1) % (LOOKS - 1));
    }

    static String anchor(int number) {
        return "lens-" + number;
    }

    static boolean saysSomething(RemoteEdition.Take take) {
        return !take.framing().isEmpty() || take.quote().isPresent();
    }

    private record Composer(RemoteStory story, Markdown markdown, Reader reader, int takesBefore) {

        TakeBatch batch(RemoteEdition.Batch batch, int labelled, int number) {
            var lens = Text.name(batch.lens(), story.edition().languageOf("lenses"));
            return new TakeBatch(
                    lens,
                    look(labelled),
                    anchor(number),
                    reader.count(batch.takes().size()),
                    runs(batch.takes()));
        }

        private List<Run> runs(List<RemoteEdition.Take> takes) {
            var runs = new ArrayList<Run>();
            int number = takesBefore;
            for (RemoteEdition.Take take : takes) {
                boolean card = saysSomething(take);
                if (runs.isEmpty() || runs.get(runs.size() - 1).cards() != card) {
                    runs.add(new Run(card, new ArrayList<>()));
                }
                runs.get(runs.size() - 1).takes().add(shown(take, ++number));
            }
            return runs;
        }

        private Shown shown(RemoteEdition.Take take, int number) {
            int work = take.outlet().indexOf(WORK);
            Optional<WebAddress> source = WebAddress.of(take.sourceUrl());
            return new Shown(
                    "take-" + number,
                    Text.name(work < 0 ? take.outlet() : take.outlet().substring(0, work), take.language()),
                    Text.name(work < 0 ? "" : take.outlet().substring(work + WORK.length()), take.language()),
                    Text.name(take.region(), story.edition().languageOf("regions")),
                    reader.language(take.language()),
                    Text.lang(take.language()),
                    Text.direction(take.language()),
                    markdown.inline(take.framing()),
                    take.quote().orElse(""),
                    source.map(WebAddress::href).orElse(""),
                    source.map(WebAddress::host).orElse(take.sourceUrl()));
        }
    }
}
