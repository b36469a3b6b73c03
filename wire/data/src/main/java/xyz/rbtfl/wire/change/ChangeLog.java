package xyz.rbtfl.wire.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/**
 * How a change is written down: as the JSON that followers get, without its cursor and time, which the database adds.
 * Whoever writes puts it into the table {@code change} in the statement that makes the change.
 */
@ApplicationScoped
public class ChangeLog {

    private final ObjectMapper json;

    ChangeLog(ObjectMapper json) {
        this.json = json;
    }

    /** The {@code event} column of a change. */
    public String event(Record change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
