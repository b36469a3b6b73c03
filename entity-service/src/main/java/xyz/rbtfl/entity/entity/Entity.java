package xyz.rbtfl.entity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.time.Instant;

/** The row of an entity. */
@jakarta.persistence.Entity
public class Entity {

    @Id
    public String slug;

    public String kind;
    public boolean stub;
    public String content;
    public String hash;
    public int revision;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
