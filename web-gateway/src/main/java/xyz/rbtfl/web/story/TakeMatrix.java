package xyz.rbtfl.web.story;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * How the takes of a story spread over lens, region and language, and what is missing.
 *
 * <p>To keep the table readable for any story, a last row or column gathers whatever is beyond {@link #MOST}.
 *
 * @param regions    columns, most takes first
 * @param missing    the places that no take comes from: columns of nothing
 * @param languages  columns, most takes first
 * @param rows       one for each lens, in the author's order
 * @param totals     of each column: regions, then languages
 * @param strip      one mark for each take
 * @param most       the language of most takes; none or one
 * @param unlabelled how many of how many have no lens, {@code 9/11}; empty when all have one
 * @param unframed   how many of how many have no framing; empty when all have one
 */
record TakeMatrix(
        int takes,
        List<Text> regions,
        List<Link> missing,
        List<Text> languages,
        List<Row> rows,
        Totals totals,
        Strip strip,
        List<Share> most,
        String unlabelled,
        String unframed) {

    /** The most columns of one sort, and the most rows. */
    static final int MOST = 40;
    /** Columns that fit beside the text. */
    private static final int BESIDE = 11;

    private static final String OTHERS = "";

    /** @param lens empty for the row that gathers the others */
    record Row(Text lens, String look, String anchor, List<Integer> regions, List<Integer> languages) {}

    record Totals(List<Integer> regions, List<Integer> languages) {}

    /** @param figure {@code 11/11} */
    @TemplateData
    record Share(String language, String figure) {}

    static TakeMatrix of(RemoteStory story, List<Link> missing, Reader reader) {
        return new Counter(story.edition(), reader).count(missing);
    }

    public boolean broad() {
        return regions.size() + missing.size() + languages.size() > BESIDE;
    }

    /** Columns under the heading for regions, the missing ones included. */
    public int regionColumns() {
        return regions.size() + missing.size();
    }

    public boolean complete() {
        return unlabelled.isEmpty() && unframed.isEmpty();
    }

    private static final class Counter {

        private final RemoteEdition edition;
        private final Reader reader;
        private final Axis regions = new Axis();
        private final Axis languages = new Axis();
        private int takes;
        private int unlabelled;
        private int unframed;

        Counter(RemoteEdition edition, Reader reader) {
            this.edition = edition;
            this.reader = reader;
        }

        TakeMatrix count(List<Link> missing) {
            edition.batches().forEach(this::count);
            List<String> regionColumns = regions.columns();
            List<String> languageColumns = languages.columns();
            return new TakeMatrix(
                    takes,
                    regionColumns.stream()
                            .map(region -> Text.name(region, edition.languageOf("regions")))
                            .toList(),
                    missing,
                    languageColumns.stream().map(this::languageName).toList(),
                    rows(regionColumns, languageColumns),
                    new Totals(regions.totals(regionColumns), languages.totals(languageColumns)),
                    Strip.of(edition),
                    most(languageColumns),
                    figure(unlabelled),
                    figure(unframed));
        }

        private void count(RemoteEdition.Batch batch) {
            takes += batch.takes().size();
            unlabelled +=
                    batch.lens().equals(TakeBatch.UNLABELLED) ? batch.takes().size() : 0;
            for (RemoteEdition.Take take : batch.takes()) {
                unframed += take.framing().isEmpty() ? 1 : 0;
                regions.add(take.region());
                languages.add(take.language());
            }
        }

        private Text languageName(String tag) {
            return tag.equals(OTHERS) ? Text.of(OTHERS, "und") : reader.language(tag);
        }

        private List<Row> rows(List<String> regionColumns, List<String> languageColumns) {
            var rows = new ArrayList<Row>();
            List<RemoteEdition.Batch> batches = edition.batches();
            int labelled = 0;
            int named = batches.size() > MOST ? MOST - 1 : batches.size();
            for (int i = 0; i < named; i++) {
                RemoteEdition.Batch batch = batches.get(i);
                String look = TakeBatch.look(batch.lens().equals(TakeBatch.UNLABELLED) ? 0 : ++labelled);
                var lens = Text.name(batch.lens(), edition.languageOf("lenses"));
                rows.add(row(lens, look, i + 1, batch.takes(), regionColumns, languageColumns));
            }
            if (named < batches.size()) {
                List<RemoteEdition.Take> others = batches.subList(named, batches.size()).stream()
                        .flatMap(batch -> batch.takes().stream())
                        .toList();
                rows.add(row(
                        Text.of(OTHERS, "und"), TakeBatch.look(0), named + 1, others, regionColumns, languageColumns));
            }
            return rows;
        }

        private static Row row(
                Text lens,
                String look,
                int number,
                List<RemoteEdition.Take> takes,
                List<String> regionColumns,
                List<String> languageColumns) {
            var byRegion = new Axis();
            var byLanguage = new Axis();
            takes.forEach(take -> byRegion.add(take.region()));
            takes.forEach(take -> byLanguage.add(take.language()));
            return new Row(
                    lens,
                    look,
                    TakeBatch.anchor(number),
                    byRegion.totals(regionColumns),
                    byLanguage.totals(languageColumns));
        }

        /** Empty when the language of most takes is not known. */
        private List<Share> most(List<String> languageColumns) {
            return languageColumns.stream()
                    .limit(1)
                    .filter(tag -> !tag.equals("und"))
                    .map(tag -> new Share(reader.language(tag).value(), figure(languages.of(tag))))
                    .toList();
        }

        /** Empty for 0. */
        private String figure(int n) {
            return n == 0
                    ? ""
                    : reader.count(n).text() + "/" + reader.count(takes).text();
        }
    }

    /** How many takes there are of each value. */
    private static final class Axis {

        private final Map<String, Integer> counts = new LinkedHashMap<>();

        void add(String value) {
            counts.merge(value, 1, Integer::sum);
        }

        int of(String value) {
            return counts.getOrDefault(value, 0);
        }

        /** The values, most takes first; the first to appear first among equals. */
        List<String> columns() {
            List<String> all = counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (all.size() <= MOST) {
                return all;
            }
            var some = new ArrayList<>(all.subList(0, MOST - 1));
            some.add(OTHERS);
            return some;
        }

        /** The count of each column; what has no column of its own is among the others. */
        List<Integer> totals(List<String> columns) {
            var totals = new ArrayList<Integer>(columns.size());
            int named = 0;
            for (String column : columns) {
                int n = column.equals(OTHERS) ? all() - named : of(column);
                named += n;
                totals.add(n);
            }
            return totals;
        }

        private int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
