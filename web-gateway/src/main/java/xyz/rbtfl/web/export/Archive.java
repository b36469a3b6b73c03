package xyz.rbtfl.web.export;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.wire.parcel.Parcel;
import xyz.rbtfl.wire.parcel.ParcelReader;
import xyz.rbtfl.wire.parcel.ParcelReader.File;
import xyz.rbtfl.wire.precondition.Hash;

/**
 * One archive in the making, some bytes at a time. For one thread at a time, which may have to wait for the services.
 */
final class Archive implements Closeable {

    private static final int BYTES = 64 * 1024;
    private static final String WANTED = "wanted/";

    private final InputStream storyParcel;
    private final InputStream entityParcel;
    private final ParcelReader stories;
    private final ParcelReader entities;
    private final ExportFilter filter;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream(2 * BYTES);
    private final OutputStream packing;
    private final Tar tar;
    private final Manifest manifest;
    private final long files;

    private boolean entitysTurn;
    private Optional<File> story;
    private Optional<File> entity;
    private Manifest.@Nullable Content listed;
    private boolean ended;

    /** Reads which moment the parcels are of. */
    Archive(InputStream stories, InputStream entities, ExportFilter filter, boolean packed) throws IOException {
        this.storyParcel = stories;
        this.entityParcel = entities;
        this.stories = new ParcelReader(stories);
        this.entities = new ParcelReader(entities);
        this.filter = filter;
        packing = packed ? new Packing(made) : made;
        tar = new Tar(packing);
        JsonObject storyMoment = moment(this.stories);
        JsonObject entityMoment = moment(this.entities);
        files = storyMoment.getLong("files") + entityMoment.getLong("files") + 1;
        story = this.stories.next();
        entity = this.entities.next();
        manifest = new Manifest(storyMoment.getString("cursor"), entityMoment.getString("cursor"), filter);
    }

    /** Gzip for what is made once: fast, and the same bytes each time. */
    private static final class Packing extends GZIPOutputStream {

        Packing(OutputStream out) throws IOException {
            super(out, 8_192);
            def.setLevel(1);
        }
    }

    private static JsonObject moment(ParcelReader parcel) throws IOException {
        File first = parcel.next()
                .filter(file -> file.path().equals(Parcel.MOMENT))
                .orElseThrow(() -> new IOException("The parcel does not say of which moment it is"));
        return new JsonObject(new String(first.content(), StandardCharsets.UTF_8));
    }

    /** How many files it will have, and where it is narrow at most. */
    long files() {
        return files;
    }

    /** The next bytes; none once, and whenever, it has ended. */
    byte[] next() throws IOException {
        while (!ended && made.size() < BYTES) {
            step();
        }
        byte[] bytes = made.toByteArray();
        made.reset();
        return bytes;
    }

    private void step() throws IOException {
        if (listed != null) {
            list(listed);
        } else if (story.isPresent() && story.get().path().startsWith(WANTED)) {
            join(story.get().path().substring(WANTED.length()));
        } else if (filter.isNarrow() && entity.isPresent()) {
            // nobody wants those behind the last one wanted
            entity = Optional.empty();
            entityParcel.close();
        } else if (story.isPresent() || entity.isPresent()) {
            takeInTurn();
        } else {
            listed = manifest.content();
            tar.begin(Manifest.PATH, listed.size());
        }
    }

    // both are in the order of slugs
    private void join(String wanted) throws IOException {
        int order = entity.isPresent() ? slug(entity.get()).compareTo(wanted) : 1;
        if (order > 0) {
            story = stories.next();
            return;
        }
        if (order == 0) {
            add(entity.get());
        }
        entity = entities.next();
    }

    /**
     * The slug of {@code entities/mali.json}, {@code revisions/entities/mali.json} and {@code
     * revisions/entities/mali/2.json}.
     */
    private static String slug(File entity) {
        String below = entity.path().substring(entity.path().indexOf("entities/") + "entities/".length());
        return below.substring(0, below.indexOf('/') < 0 ? below.indexOf('.') : below.indexOf('/'));
    }

    private void takeInTurn() throws IOException {
        if (entity.isPresent() && (entitysTurn || story.isEmpty())) {
            add(entity.get());
            entity = entities.next();
        } else {
            add(story.orElseThrow());
            story = stories.next();
        }
        entitysTurn = !entitysTurn;
    }

    private void add(File file) throws IOException {
        tar.file(file.path(), file.content());
        manifest.add(file.path(), Hash.of(file.content()));
    }

    private void list(Manifest.Content content) throws IOException {
        byte[] some = content.stream().readNBytes(BYTES);
        packing.write(some);
        if (some.length < BYTES) {
            tar.end(content.size());
            tar.end();
            packing.close();
            ended = true;
        }
    }

    /** Frees what it holds, from any thread; one that waits for a service wakes. */
    @Override
    public void close() throws IOException {
        storyParcel.close();
        entityParcel.close();
        manifest.close();
    }
}
