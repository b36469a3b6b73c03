package xyz.rbtfl.story.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of an edition: a story in one locale. Intake alone writes it, and sets no field but by {@link #fill} and
 * {@link #bury}; the columns are described in the migration.
 */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String story;
    public String locale;
    public String type;
    public LocalDate date;
    public String headline;
    public String standfirst;
    public int takes;
    public int lenses;
    public int regions;

    @Column(name = "headline_language")
    public String headlineLanguage;

    @Column(name = "standfirst_language")
    public String standfirstLanguage;

    public byte[] document;
    public String view;
    public String links;
    public String touched;
    public String declared;
    public String hash;
    public int revision;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;
    /** Null while the edition lives; after that the row is its tombstone. */
    @Column(name = "deleted_at")
    public @Nullable Instant deletedAt;

    /**
     * What a row keeps of an edition beside its columns.
     *
     * @param document its canonical Markdown
     * @param view     the {@link EditionView} as JSON
     * @param links    its outlets, regions and lenses, as JSON
     * @param touched  what it touches, as JSON
     * @param declared the languages that its sender declared, as JSON
     */
    public record Kept(byte[] document, String view, String links, String touched, String declared) {}

    /** Makes this the row of a revision just accepted. It lives, even if it was a tombstone. */
    public Edition fill(EditionView edition, Kept kept) {
        story = edition.slug();
        locale = edition.locale();
        type = edition.type();
        date = edition.date();
        headline = edition.headline();
        standfirst = edition.standfirst();
        takes = edition.counts().takes();
        lenses = edition.counts().lenses();
        regions = edition.counts().regions();
        headlineLanguage = edition.languages().getOrDefault("headline", "und");
        standfirstLanguage = edition.languages().getOrDefault("standfirst", "und");
        document = kept.document();
        view = kept.view();
        links = kept.links();
        touched = kept.touched();
        declared = kept.declared();
        hash = edition.hash();
        revision = edition.revision();
        createdAt = edition.createdAt();
        updatedAt = edition.updatedAt();
        deletedAt = null;
        return this;
    }

    /**
     * Makes this a tombstone, which is a revision of its own.
     *
     * @param nothing what it touches from now on, as JSON
     */
    public void bury(Instant at, String nothing) {
        revision++;
        deletedAt = at;
        touched = nothing;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
