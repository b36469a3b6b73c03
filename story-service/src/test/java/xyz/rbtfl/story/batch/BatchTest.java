package xyz.rbtfl.story.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static xyz.rbtfl.story.Documents.full;
import static xyz.rbtfl.story.Documents.plain;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xyz.rbtfl.story.intake.DraftReader;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Precondition NONE = Precondition.of(List.of(), List.of());
    private static final Precondition ANY = Precondition.of(List.of("*"), List.of());

    /** All that a batch writes about stories whose slugs begin alike, without what differs from one run to the next. */
    private static final List<String> STATE = List.of(
            """
            select story, locale, type, date, headline, standfirst, takes, lenses, regions, headline_language,
                standfirst_language, convert_from(document, 'UTF8'),
                regexp_replace(view, '"(createdAt|updatedAt)":"[^"]*"', '', 'g'),
                links, touched, declared, hash, revision, deleted_at is not null, created_at = updated_at
            from edition where story like '%s-%%' order by story, locale
            """,
            """
            select e.story, e.locale, r.number, r.kind, r.hash, convert_from(r.document, 'UTF8')
            from revision r join edition e on e.id = r.edition_id where story like '%s-%%' order by 1, 2, 3
            """,
            """
            select e.story, e.locale, t.position, lens, outlet, work, region, language, framing, quote, source_url
            from take t join edition e on e.id = t.edition_id where story like '%s-%%' order by 1, 2, 3
            """,
            """
            select e.story, e.locale, 'head', position, head as part
            from edition_head p join edition e on e.id = p.edition_id where story like '%1$s-%%'
            union all select e.story, e.locale, 'about', position, entity
            from about p join edition e on e.id = p.edition_id where story like '%1$s-%%'
            union all select e.story, e.locale, 'related', position, p.story
            from related p join edition e on e.id = p.edition_id where e.story like '%1$s-%%'
            union all
            select e.story, e.locale, 'mention', position, concat_ws('|', entity, text, language, field, sentence)
            from mention p join edition e on e.id = p.edition_id where story like '%1$s-%%' order by 1, 2, 3, 4
            """,
            "select * from listing where story like '%s-%%' order by 1, 2, 3",
            "select event from change where event like '%%\"story\":\"%s-%%' order by transaction, sequence",
            "select slug from head where slug like '%%%s%%' order by 1");

    @Inject
    Intake intake;

    @Inject
    DraftReader drafts;

    /** Writes, deletions and dry runs of a few editions, with and without preconditions that hold. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void batch_doesAndAnswersWhatItsSubmissionsWouldOneAfterTheOther(int seed) {
        List<Answer> alone = new ArrayList<>();
        submissions("btalone" + seed, seed).forEach(submission -> alone.addAll(accept(List.of(submission))));
        List<Answer> together = accept(submissions("btbatch" + seed, seed));
        assertEquals(told(alone, "btalone" + seed), told(together, "btbatch" + seed));
        assertEquals(state("btalone" + seed), state("btbatch" + seed));
        assertEquals(
                List.of(),
                rows("select h.slug from head h join listing l on l.kind = 'head' and l.tag = h.slug"
                        + " where h.newest is null or h.newest < l.date"));
        assertTrue(told(alone, "").containsAll(List.of("CREATED 1", "UNCHANGED 1", "DELETED 2")), alone::toString);
        assertTrue(told(alone, "").contains("PRECONDITION_REQUIRED"), alone::toString);
    }

    private List<Submission> submissions(String name, int seed) {
        Random random = new Random(seed);
        List<Submission> submissions = new ArrayList<>();
        String first = name + "-first";
        submissions.add(put(first, "en", full(first), NONE, false));
        submissions.add(put(first, "en", full(first), NONE, false));
        submissions.add(put(first, "en", full(first).replace("rises", "falls"), NONE, false));
        submissions.add(new Submission.Deletion(new Place(first, "en"), ANY, false));
        for (int i = 0; i < 60; i++) {
            submissions.add(random(name, random));
        }
        return submissions;
    }

    private Submission random(String name, Random random) {
        String story = name + "-" + random.nextInt(4);
        String locale = random.nextBoolean() ? "en" : "fr";
        Precondition precondition = switch (random.nextInt(4)) {
            case 0 -> NONE;
            case 1 -> Precondition.of(List.of("\"other\""), List.of());
            case 2 -> Precondition.of(List.of(), List.of("*"));
            default -> ANY;
        };
        boolean dryRun = random.nextInt(6) == 0;
        if (random.nextInt(4) == 0) {
            return new Submission.Deletion(new Place(story, locale), precondition, dryRun);
        }
        String document = full(story)
                .replace("/en/n/", "/" + locale + "/n/")
                .replace("](/en/", "](/" + locale + "/")
                .replace("Water and power " + story, "Theme " + random.nextInt(3) + " of " + name)
                .replace("rises", random.nextBoolean() ? "rises" : "falls")
                .replace("2026-06-02", "2026-06-0" + (1 + random.nextInt(3)))
                .replace("Hill Gazette", (random.nextBoolean() ? "Gazette, " : "Gazette ") + name);
        return put(story, locale, document, precondition, dryRun);
    }

    @Test
    void newNames_ofOneBatch_haveOneSlugEach_andTheFirstInTheBatchHasItWithoutANumber() {
        List<Submission> batch = new ArrayList<>();
        batch.add(put("btnames-1", "en", full("btnames-1").replace("Valley Courier", "Batched! Outlet"), NONE, false));
        batch.add(put("btnames-2", "en", full("btnames-2").replace("Valley Courier", "Batched Outlet"), NONE, false));
        batch.add(put("btnames-3", "en", full("btnames-3").replace("Valley Courier", "Batched! Outlet"), NONE, false));
        assertEquals(Collections.nCopies(3, "CREATED 1"), told(accept(batch), ""));
        assertEquals(
                List.of("batched-outlet|Batched! Outlet", "batched-outlet-2|Batched Outlet"),
                rows("select slug, name from outlet where slug like 'batched-outlet%' order by 1"));
        assertEquals(
                List.of("btnames-1|batched-outlet", "btnames-2|batched-outlet-2", "btnames-3|batched-outlet"),
                rows("select story, outlet from take join edition on id = edition_id"
                        + " where outlet like 'batched-outlet%' order by 1"));
    }

    @Test
    void headsOfOneName_inTwoLocales_areTwo_andBothAreMadeInOneBatch() {
        String french = full("btlocales-2").replace("/en/", "/fr/").replace("power btlocales-2", "power btlocales-1");
        assertEquals(
                List.of("CREATED 1", "CREATED 1"),
                told(
                        accept(List.of(
                                put("btlocales-1", "en", full("btlocales-1"), NONE, false),
                                put("btlocales-2", "fr", french, NONE, false))),
                        ""));
        assertEquals(
                List.of("water-and-power-btlocales-1|en", "water-and-power-btlocales-1-2|fr"),
                rows("select head, locale from head_name where name = 'Water and power btlocales-1' order by 2"));
    }

    @Test
    void batches_thatShareNewNamesInOpposingOrder_areAllStored() {
        for (int round = 0; round < 5; round++) {
            String name = "btcrossing" + round;
            List<Submission> forwards = new ArrayList<>();
            List<Submission> backwards = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                forwards.add(crossing(name + "-a" + i, name, i));
                backwards.add(crossing(name + "-b" + i, name, 19 - i));
            }
            List<CompletableFuture<List<Answer>>> both = List.of(
                    intake.accept(forwards).subscribeAsCompletionStage(),
                    intake.accept(backwards).subscribeAsCompletionStage());
            for (CompletableFuture<List<Answer>> answers : both) {
                assertEquals(Collections.nCopies(20, "CREATED 1"), told(answers.join(), ""));
            }
        }
    }

    private Submission crossing(String story, String name, int i) {
        String document = full(story)
                .replace("Water and power " + story, "Head " + name + " " + i)
                .replace("Valley Courier", "Outlet " + name + " " + i)
                .replace("Upper Valley", "Region " + name + " " + i)
                .replace("### upstream", "### lens " + name + " " + i);
        return put(story, "en", document, NONE, false);
    }

    @Test
    void documentThatTheDatabaseRefuses_hurtsNoOther() {
        List<Submission> batch = plainOnes("btpoison", 5);
        List<String> told = withTrigger("new.story = 'btpoison-3'", 1_000, "22000", () -> told(accept(batch), ""));
        assertEquals(List.of("CREATED 1", "CREATED 1", "CREATED 1", "PgException", "CREATED 1"), told);
        assertEquals(
                4,
                rows("select story from edition where story like 'btpoison-%'").size());
    }

    @Test
    void batchThatLosesARace_isRepeated() {
        List<Submission> batch = plainOnes("btrace", 5);
        List<String> told = withTrigger("new.story = 'btrace-3'", 1, "40001", () -> told(accept(batch), ""));
        assertEquals(Collections.nCopies(5, "CREATED 1"), told);
        assertEquals(
                5,
                rows("select event from change where event like '%\"btrace-%'").size());
    }

    @Test
    void batchThatLosesTwoRaces_isTakenApart() {
        List<Submission> batch = plainOnes("btraces", 5);
        List<String> told = withTrigger("new.story = 'btraces-3'", 2, "40P01", () -> told(accept(batch), ""));
        assertEquals(Collections.nCopies(5, "CREATED 1"), told);
        assertEquals(
                5,
                rows("select event from change where event like '%\"btraces-%'").size());
    }

    @Test
    void submissionThatLosesEveryRace_is503_andTheOthersAreStored() {
        List<Submission> batch = plainOnes("btlost", 5);
        List<String> told = withTrigger("new.story = 'btlost-3'", 1_000, "23505", () -> told(accept(batch), ""));
        assertEquals(List.of("CREATED 1", "CREATED 1", "CREATED 1", "UNAVAILABLE", "CREATED 1"), told);
    }

    @Test
    void outage_isToldToAll_andNothingIsStored() {
        List<Submission> batch = plainOnes("btoutage", 5);
        List<String> told = withTrigger("new.story = 'btoutage-3'", 1, "53100", () -> told(accept(batch), ""));
        assertEquals(Collections.nCopies(5, "PgException"), told);
        assertEquals(List.of(), rows("select story from edition where story like 'btoutage-%'"));
    }

    @Test
    void connectionThatBreaksWithinABatch_leavesNothing_andTheNextBatchIsStored() {
        List<Submission> batch = plainOnes("btbroken", 5);
        String end = "pg_terminate_backend(pg_backend_pid()) and new.story = 'btbroken-3'";
        List<Answer> answers = withTrigger("new.story = 'btbroken-3' and " + end, 1, "22000", () -> accept(batch));
        assertTrue(answers.stream().allMatch(Answer.Refused.class::isInstance), answers::toString);
        assertEquals(List.of(), rows("select story from edition where story like 'btbroken-%'"));
        assertEquals(Collections.nCopies(5, "CREATED 1"), told(accept(batch), ""));
    }

    @Test
    void changes_standInTheFeedInTheOrderOfTheBatch() {
        List<Submission> batch = plainOnes("btfeed", 100);
        Collections.shuffle(batch, new Random(1));
        accept(batch);
        assertEquals(
                batch.stream().map(submission -> submission.place().story()).toList(),
                rows("select cast(event as json) ->> 'story' from change where event like '%\"story\":\"btfeed-%'"
                        + " order by transaction, sequence"));
        assertEquals(
                List.of("1"),
                rows("select count(distinct transaction) from change where event like '%\"story\":\"btfeed-%'"));
    }

    @Test
    void statements_areAsManyForAHundredDocumentsAsForOne() {
        List<String> one = statements("btfew", 1);
        assertEquals(one, statements("btmany", 100));
        assertTrue(one.contains("edition|1") && one.contains("listing|1") && one.contains("outlet|1"), one::toString);
    }

    // each is a new document with new names of every kind
    private List<String> statements(String name, int documents) {
        List<String> tables = List.of(
                "edition",
                "take",
                "edition_head",
                "about",
                "mention",
                "related",
                "revision",
                "change",
                "listing",
                "locale",
                "head",
                "head_name",
                "outlet",
                "region",
                "lens");
        List<Submission> batch = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            batch.add(crossing(name + "-" + i, name, i));
        }
        run("create table counted (place text)");
        run("create function count_statement() returns trigger language plpgsql as"
                + " $$ begin insert into counted values (tg_table_name); return null; end $$");
        tables.forEach(table -> run("create trigger counting after insert on " + table
                + " for each statement execute function count_statement()"));
        try {
            assertEquals(Collections.nCopies(documents, "CREATED 1"), told(accept(batch), ""));
            return rows("select place, count(*) from counted group by place order by place");
        } finally {
            run("drop function count_statement() cascade");
            run("drop table counted");
        }
    }

    private List<Submission> plainOnes(String name, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> put(name + "-" + i, "en", plain(name + "-" + i, "en", "Headline"), NONE, false))
                .toList());
    }

    private Submission put(String story, String locale, String document, Precondition precondition, boolean dryRun) {
        Draft draft = drafts.read(
                        document.getBytes(StandardCharsets.UTF_8),
                        MediaType.valueOf(DraftReader.MARKDOWN),
                        story,
                        locale,
                        false)
                .await()
                .atMost(PATIENCE);
        return new Submission.Put(draft, precondition, dryRun);
    }

    private List<Answer> accept(List<Submission> batch) {
        return intake.accept(batch).await().atMost(PATIENCE);
    }

    /** What answers say; a name that differs between runs is taken out. */
    private static List<String> told(List<Answer> answers, String name) {
        return answers.stream()
                .map(answer -> answer instanceof Answer.Accepted accepted
                        ? accepted.outcome().deed() + " " + accepted.outcome().revision()
                        : why(((Answer.Refused) answer).failure(), name))
                .toList();
    }

    private static String why(Throwable fault, String name) {
        return fault instanceof Failure failure
                ? failure.problem()
                        + (name.isEmpty() ? "" : failure.getMessage().replace(name, ""))
                : fault.getClass().getSimpleName();
    }

    private static List<List<String>> state(String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT);
        return STATE.stream()
                .map(sql -> rows(String.format(Locale.ROOT, sql, name)).stream()
                        .map(row -> row.replace(name, "NAME").replace(capital + name.substring(1), "NAME"))
                        .map(row -> row.replaceAll("[0-9a-f]{64}", "HASH"))
                        .toList())
                .toList();
    }

    /** Does something while the first inserts of certain editions are refused by the database. */
    private static <T> T withTrigger(String when, int times, String state, Supplier<T> work) {
        run("create sequence refused");
        run("""
                create function refuse() returns trigger language plpgsql as $$ begin
                if %s and nextval('refused') <= %d then raise exception 'refused' using errcode = '%s'; end if;
                return new; end $$
                """.formatted(when, times, state));
        run("create trigger refusing before insert on edition for each row execute function refuse()");
        try {
            return work.get();
        } finally {
            run("drop function refuse() cascade");
            run("drop sequence refused");
        }
    }

    private static void run(String sql) {
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String sql) {
        try (Connection connection = EmbeddedPostgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
