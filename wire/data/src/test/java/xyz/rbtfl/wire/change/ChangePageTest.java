package xyz.rbtfl.wire.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePageTest {

    private static final Cursor FIRST = new Cursor("0".repeat(32), 7, 1, 1);
    private static final Cursor SECOND = new Cursor("0".repeat(32), 7, 2, 1);
    private static final ChangePage PAGE =
            new ChangePage(List.of(item(FIRST, "{\"kind\":\"a\"}"), item(SECOND, "{ \"kind\": \"b\" }")), SECOND);

    private static ChangePage.Item item(Cursor cursor, String event) {
        return new ChangePage.Item(cursor, Instant.parse("2031-04-18T09:15:30.120Z"), event);
    }

    @Test
    void event_goesOutAsItIs() {
        String at = "\"at\":\"2031-04-18T09:15:30.120Z\"";
        assertEquals(
                "{\"items\":[{\"cursor\":\"" + FIRST + "\"," + at + ",\"kind\":\"a\"},{\"cursor\":\"" + SECOND + "\","
                        + at + ", \"kind\": \"b\" }],\"next\":\"" + SECOND + "\"}",
                PAGE.json());
        assertEquals(
                "{\"items\":[],\"next\":\"" + FIRST + "\"}",
                ChangePage.empty(FIRST).json());
    }

    @Test
    void reader_getsWhatHeHasNotSeen() {
        assertEquals(PAGE, PAGE.after(Cursor.START, 2));
        assertEquals(new ChangePage(PAGE.items().subList(0, 1), FIRST), PAGE.after(Cursor.START, 1));
        assertEquals(new ChangePage(PAGE.items().subList(1, 2), SECOND), PAGE.after(FIRST, 9));
        assertEquals(ChangePage.empty(SECOND), PAGE.after(SECOND, 9));
    }
}
