package xyz.rbtfl.web.story;

import io.quarkus.qute.RawString;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.web.page.Frames;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * A story as search engines and other machines read it out of its page: schema.org's NewsArticle, and where each
 * edition stands.
 *
 * @param alternates the real editions
 * @param json       JSON-LD, safe between {@code script} tags: nothing in it can end them. It is data, which no
 *                   browser runs, so the Content-Security-Policy has no say in it
 */
record NewsArticle(List<Alternate> alternates, String published, String modified, RawString json) {

    /** @param href absolute address of the edition's page */
    record Alternate(String locale, String href) {}

    static NewsArticle of(RemoteStory story, StoryPage page, Frames frames) {
        var alternates = page.editions().stream()
                .map(edition -> new Alternate(edition.locale(), frames.absolute(edition.href())))
                .toList();
        String published = story.edition().date().toString();
        String modified = story.edition().updatedAt().toString();
        return new NewsArticle(
                alternates, published, modified, inScript(json(story, page, frames, published, modified)));
    }

    private static JsonObject json(
            RemoteStory story, StoryPage page, Frames frames, String published, String modified) {
        var json = new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", page.headline().value())
                .put("description", page.standfirst().value())
                .put("datePublished", published)
                .put("dateModified", modified)
                .put("url", frames.absolute("/" + story.locale() + "/n/" + story.slug()))
                .put(
                        "publisher",
                        new JsonObject()
                                .put("@type", "Organization")
                                .put("name", "rbtfl")
                                .put("url", frames.absolute("/")))
                .put("about", things(page.around().about(), frames))
                .put("mentions", things(page.around().mentioned(), frames))
                .put("articleSection", new JsonArray(story.edition().heads()))
                .put("citation", citations(page));
        if (!page.headline().lang().isEmpty()) {
            json.put("inLanguage", page.headline().lang());
        }
        return json;
    }

    private static JsonArray things(List<Surroundings.Entity> entities, Frames frames) {
        return array(entities.stream().map(Surroundings.Entity::link).map(link -> thing(link, frames)));
    }

    private static JsonObject thing(Link link, Frames frames) {
        return new JsonObject()
                .put("@type", "Thing")
                .put("name", link.text().value())
                .put("url", frames.absolute(link.href()));
    }

    private static JsonArray citations(StoryPage page) {
        return array(page.batches().stream()
                .flatMap(batch -> batch.runs().stream())
                .flatMap(run -> run.takes().stream())
                .map(TakeBatch.Shown::href)
                .filter(href -> !href.isEmpty())
                .distinct());
    }

    private static JsonArray array(Stream<?> items) {
        return new JsonArray(items.toList());
    }

    /** These characters occur only inside JSON strings, where an escape means the same. */
    private static RawString inScript(JsonObject json) {
        return new RawString(
                json.encode().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }
}
