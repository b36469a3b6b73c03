package xyz.rbtfl.web.lifecycle;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Asks as a cluster does: again, since the first answer of a cold service may take longer than the check waits for it.
 */
public final class Probe {

    private static final int MOST = 20;

    private Probe() {}

    /** The first answer that is 200, or the last one. */
    public static Response ask(String path) {
        String management = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        Response answer = given().get(management + path);
        for (int asked = 1; asked < MOST && answer.statusCode() != 200; asked++) {
            answer = given().get(management + path);
        }
        return answer;
    }
}
