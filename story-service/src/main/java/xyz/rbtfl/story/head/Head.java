package xyz.rbtfl.story.head;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The row of a head. */
@Entity
class Head {

    @Id
    public String slug;

    public int revision;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
