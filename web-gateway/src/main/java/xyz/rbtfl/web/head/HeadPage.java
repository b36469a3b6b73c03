package xyz.rbtfl.web.head;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import xyz.rbtfl.web.page.Reader;
import xyz.rbtfl.web.page.StoryItem;
import xyz.rbtfl.web.page.Text;
import xyz.rbtfl.web.storyservice.RemoteHeads;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/**
 * A running theme and its stories, newest first.
 *
 * @param older path of the next page; empty on the last
 */
record HeadPage(Text name, List<StoryItem.OnDay> days, String older) {

    static HeadPage of(RemoteHeads.Names head, RemoteStoryList stories, Reader reader) {
        return new HeadPage(
                name(head, reader),
                StoryItem.byDay(stories.items(), reader),
                stories.next()
                        .map(after -> reader.headPath(head.slug()) + "?after=" + encoded(after))
                        .orElse(""));
    }

    private static Text name(RemoteHeads.Names head, Reader reader) {
        return head.names().isEmpty() ? Text.humanised(head.slug()) : reader.best(head.names());
    }

    private static String encoded(String after) {
        return URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
