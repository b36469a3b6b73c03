package xyz.rbtfl.story.batch;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import xyz.rbtfl.story.batch.Outcome.Deed;
import xyz.rbtfl.story.locale.LocaleRanks;
import xyz.rbtfl.story.naming.Name;
import xyz.rbtfl.story.naming.Names;
import xyz.rbtfl.story.naming.WantedNames;
import xyz.rbtfl.story.storing.StoredEdition;
import xyz.rbtfl.story.storing.StoredEdition.Place;
import xyz.rbtfl.story.storing.StoryRows;
import xyz.rbtfl.story.storing.Transactions;
import xyz.rbtfl.wire.change.ChangeSignal;
import xyz.rbtfl.wire.database.StoredJson;
import xyz.rbtfl.wire.intake.IntakeMeter;
import xyz.rbtfl.wire.problem.Failure;

/** Accepts batches of documents and deletions: each is one transaction. */
@ApplicationScoped
public class Intake {

    /** More submissions than this in one batch would hold its locks for long. */
    public static final int MOST = 128;

    private final Transactions transactions;
    private final StoryRows rows;
    private final Names names;
    private final StoredJson json;
    private final LocaleRanks ranks;
    private final ChangeSignal signal;
    private final IntakeMeter meter;
    private final Clock clock;
    private final Tries tries = new Tries(this::inTransaction);

    Intake(
            Transactions transactions,
            StoryRows rows,
            Names names,
            StoredJson json,
            LocaleRanks ranks,
            ChangeSignal signal,
            IntakeMeter meter,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.names = names;
        this.json = json;
        this.ranks = ranks;
        this.signal = signal;
        this.meter = meter;
        this.clock = clock;
    }

    /** What is stored at the places of a batch, and the slugs of its names that there are. */
    private record Opened(Map<Place, StoredEdition> stored, Map<Name, String> slugs) {}

    /**
     * Does what the submissions want, once it has begun whether or not the caller stays.
     *
     * @param batch 1 to {@value #MOST}
     * @return an answer to each, in order, when all is stored that is to be stored; never fails
     */
    public Uni<List<Answer>> accept(List<Submission> batch) {
        return tries.of(batch).invoke(answers -> tell(batch, answers));
    }

    private void tell(List<Submission> batch, List<Answer> answers) {
        boolean changed = false;
        for (int i = 0; i < answers.size(); i++) {
            Submission submission = batch.get(i);
            if (answers.get(i) instanceof Answer.Accepted accepted && !submission.dryRun()) {
                Deed deed = accepted.outcome().deed();
                changed |= deed != Deed.UNCHANGED;
                if (deed != Deed.DELETED) {
                    meter.accepted(deed);
                    ranks.written(submission.place().locale());
                }
            }
        }
        if (changed) {
            signal.changed();
        }
    }

    private Uni<List<Answer>> inTransaction(List<Submission> batch) {
        return transactions.run(
                connection -> open(connection, batch).chain(opened -> decide(connection, batch, opened)));
    }

    private Uni<Opened> open(SqlConnection connection, List<Submission> batch) {
        Map<Place, Boolean> wanted = new LinkedHashMap<>();
        batch.forEach(
                submission -> wanted.merge(submission.place(), declaresLanguages(submission), Boolean::logicalOr));
        return Transactions.both(
                rows.open(connection, wanted),
                names.find(connection, named(batch, submission -> !submission.dryRun())),
                Opened::new);
    }

    private static boolean declaresLanguages(Submission submission) {
        return submission instanceof Submission.Put put
                && !put.draft().declared().isEmpty();
    }

    private static List<WantedNames> named(List<Submission> batch, Predicate<Submission> are) {
        return batch.stream()
                .filter(are)
                .filter(Submission.Put.class::isInstance)
                .map(put -> ((Submission.Put) put).draft().names())
                .toList();
    }

    private Uni<List<Answer>> decide(SqlConnection connection, List<Submission> batch, Opened opened) {
        Decisions decisions = new Decisions(opened.stored(), json);
        List<Answer> answers = new ArrayList<>();
        List<Decision> writes = new ArrayList<>();
        for (Submission submission : batch) {
            try {
                Decision decision = decisions.next(submission);
                answers.add(new Answer.Accepted(decision.outcome()));
                if (decision.isWrite()) {
                    writes.add(decision);
                }
            } catch (Failure refusal) {
                answers.add(new Answer.Refused(refusal));
            }
        }
        return writes.isEmpty()
                ? Uni.createFrom().item(answers)
                : write(connection, writes, opened).replaceWith(answers);
    }

    private Uni<?> write(SqlConnection connection, List<Decision> writes, Opened opened) {
        List<Submission> written = writes.stream().map(Decision::submission).toList();
        return names.resolve(connection, named(written, any -> true), opened.slugs())
                .map(slugs -> writing(writes, opened.stored(), slugs))
                .chain(writing -> rows.write(connection, writing.left(), writing.revisions()));
    }

    private Writing writing(List<Decision> writes, Map<Place, StoredEdition> stored, Map<Name, String> slugs) {
        Writing writing = new Writing(stored, slugs, json, clock);
        writes.forEach(writing::add);
        return writing;
    }
}
