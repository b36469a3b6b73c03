package xyz.rbtfl.web.head;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.page.StoryItem;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteHeads;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/**
 * A running theme and its stories, newest first.
 *
 * @param older path of the next page; empty on the last
 */
record HeadPage(Text name, List<StoryItem.OnDay> days, String older) {

    /** @param names absent when they did not come in time: a story of the head knows one of them */
    static HeadPage of(String slug, Optional<RemoteHeads.Names> names, RemoteStoryList stories, Reader reader) {
        return new HeadPage(
                names.map(head -> name(head, reader)).orElseGet(() -> nameInStories(slug, stories)),
                StoryItem.byDay(stories.items(), reader),
                stories.next()
                        .map(after -> reader.headPath(slug) + "?after=" + encoded(after))
                        .orElse(""));
    }

    private static Text name(RemoteHeads.Names head, Reader reader) {
        return head.names().isEmpty() ? Text.humanised(head.slug()) : reader.best(head.names());
    }

    private static Text nameInStories(String slug, RemoteStoryList stories) {
        return stories.items().stream()
                .flatMap(story -> story.heads().stream())
                .filter(head -> head.slug().equals(slug))
                .findFirst()
                .map(head -> Text.name(head.name(), head.language()))
                .orElseGet(() -> Text.humanised(slug));
    }

    private static String encoded(String after) {
        return URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
