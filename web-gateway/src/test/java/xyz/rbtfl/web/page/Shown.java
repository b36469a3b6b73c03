package xyz.rbtfl.web.page;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a reader is shown it, for tests to look at. */
public record Shown(Response response, Document document) {

    public static Shown page(String path) {
        return page(path, Map.of());
    }

    public static Shown page(String path, Map<String, String> headers) {
        Response response = given().redirects().follow(false).headers(headers).get(path);
        String body = response.asString();
        if (body.contains("Text[value=")) {
            throw new AssertionError("A template shows a record in place of its text");
        }
        return new Shown(response, Jsoup.parse(body));
    }

    public int status() {
        return response.statusCode();
    }

    /** The text of the one element that fits. */
    public String text(String selector) {
        return one(selector).text();
    }

    public List<String> texts(String selector) {
        return document.select(selector).eachText();
    }

    public Element one(String selector) {
        var found = document.select(selector);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements fit " + selector);
        }
        return found.get(0);
    }

    public boolean has(String selector) {
        return !document.select(selector).isEmpty();
    }
}
