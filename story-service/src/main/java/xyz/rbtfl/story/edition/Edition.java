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
 * The row of an edition: a story in one locale. Written by intake alone; the columns are described in the migration.
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

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
