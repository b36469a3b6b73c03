package xyz.rbtfl.web.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import xyz.rbtfl.web.archive.ArchiveReader;
import xyz.rbtfl.web.archive.ArchivedFile;
import xyz.rbtfl.web.archive.BrokenArchive;

/** One import from its first file to its last line. For one thread, which may have to wait. */
final class ImportRun {

    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int REFUSED = 422;
    private static final int SKIPPED = 200;
    private static final Pattern FILTER = Pattern.compile("\"filter\"\\s*:\\s*\\{\\s*\"");

    private final ArchiveReader archive;
    private final Sending stories;
    private final Sending entities;
    private final Mirror mirror;
    private final Lines lines;
    private final ObjectMapper json;
    private final Seen seen = new Seen();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final long start = System.nanoTime();
    private String last = "";
    private boolean isWhole = true;
    private boolean isFiltered;
    private boolean saidRevisions;
    private volatile boolean left;

    ImportRun(ArchiveReader archive, Sending stories, Sending entities, Mirror mirror, Lines lines, ObjectMapper json) {
        this.archive = archive;
        this.stories = stories;
        this.entities = entities;
        this.mirror = mirror;
        this.lines = lines;
        this.json = json;
    }

    /** The caller has gone: it ends before the next batch. */
    void leave() {
        left = true;
        close();
    }

    /** Runs to the end, and never fails. */
    void run() {
        try {
            Optional<String> broken = files();
            summary(broken);
        } catch (IOException e) {
            LOG.infof("An import was given up, since its caller has gone: %s", e);
        } finally {
            close();
            lines.end();
        }
    }

    private void close() {
        try {
            archive.close();
        } catch (IOException e) {
            LOG.debugf("An archive could not be closed: %s", e);
        }
    }

    /** Takes all files; says why not, where it does not come to the end. */
    private Optional<String> files() throws IOException {
        try {
            Optional<String> broken = read();
            stories.finish(this::tell);
            entities.finish(this::tell);
            if (broken.isEmpty()) {
                mirror();
            }
            return broken;
        } catch (Sending.Silent e) {
            return Optional.of(e.getMessage() + " Send the archive again: what is stored is unchanged then.");
        }
    }

    private Optional<String> read() throws IOException {
        try {
            for (Optional<ArchivedFile> file = archive.next(); file.isPresent(); file = archive.next()) {
                if (left) {
                    throw new IOException("The caller has gone");
                }
                take(file.get());
            }
            return Optional.empty();
        } catch (BrokenArchive e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private void take(ArchivedFile file) throws IOException {
        last = file.path();
        if (file.refusal().isPresent()) {
            refuse(file.path(), file.refusal().get());
            return;
        }
        switch (Destination.of(file.path())) {
            case STORY_SERVICE -> send(stories, file);
            case ENTITY_SERVICE -> send(entities, file);
            case REVISIONS -> skipRevision();
            case MANIFEST ->
                isFiltered = FILTER.matcher(new String(file.content(), StandardCharsets.UTF_8))
                        .find();
            case NOWHERE ->
                refuse(
                        file.path(),
                        "No file is called so: ours are `heads/{slug}.json`, `moved/heads/{slug}.json`, "
                                + "`entities/{slug}.json` and `stories/{slug}.{locale}.md`.");
        }
    }

    private void send(Sending service, ArchivedFile file) throws IOException {
        if (seen.add(file.path())) {
            service.add(Destination.folder(file.path()), file, this::tell);
        } else {
            refuse(file.path(), "The archive has a file of this name already; the first one counts.");
        }
    }

    private void refuse(String path, String reason) throws IOException {
        isWhole = false;
        tell(ImportLine.said(path, "refused", REFUSED, reason));
    }

    // one line for all of them
    private void skipRevision() throws IOException {
        outcomes.merge("skipped", 1, Integer::sum);
        if (!saidRevisions) {
            saidRevisions = true;
            write(ImportLine.said("revisions/", "skipped", SKIPPED, "Earlier revisions are not imported."));
        }
    }

    private void mirror() throws IOException {
        if (!mirror.isWanted()) {
            return;
        }
        if (!isWhole || isFiltered) {
            tell(ImportLine.said(
                    "stories/",
                    "skipped",
                    SKIPPED,
                    "Nothing is deleted: "
                            + (isFiltered
                                    ? "the archive holds some stories only."
                                    : "not all of the " + "archive could be read.")));
            return;
        }
        mirror.deleteAllBut(seen, this::tell);
    }

    private void tell(ImportLine line) throws IOException {
        outcomes.merge(line.outcome(), 1, Integer::sum);
        write(line);
    }

    private void write(Object line) throws IOException {
        lines.add((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void summary(Optional<String> broken) throws IOException {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("complete", broken.isEmpty());
        summary.put("outcomes", outcomes);
        summary.put("bytes", archive.at());
        summary.put("seconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1_000.0);
        broken.ifPresent(detail -> {
            Map<String, Object> where = new LinkedHashMap<>();
            where.put("detail", detail);
            where.put("at", archive.at());
            where.put("after", last);
            summary.put("broken", where);
        });
        write(summary);
    }
}
