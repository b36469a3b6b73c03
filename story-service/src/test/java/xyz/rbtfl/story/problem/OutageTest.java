package xyz.rbtfl.story.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({
        "57P01, true", // the server stops
        "57P03, true", // it starts
        "08006, true", // the connection broke
        "53300, true", // too many connections
        "25006, true", // it became a replica
        "57014, false", // a statement of ours took too long
        "23505, false", // a key twice
        "42703, false", // no such column
    })
    void refusal_ofTheDatabase_isAnOutageOrAFault(String state, boolean outage) {
        PgException refusal = new PgException("refused", "FATAL", state, "");
        assertEquals(outage, Outage.isBehind(new IllegalStateException(refusal)));
    }

    @Test
    void connection_refused_isAnOutage() {
        assertTrue(Outage.isBehind(new IllegalStateException(new ConnectException("refused"))));
    }

    @Test
    void json_thatCannotBeWritten_isAFault() {
        assertFalse(Outage.isBehind(new UncheckedIOException(new JsonMappingException(null, "no serializer"))));
    }
}
