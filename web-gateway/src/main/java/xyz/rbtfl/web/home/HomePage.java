package xyz.rbtfl.web.home;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.page.StoryItem;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteHeads;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/**
 * The front page: the newest stories by date, and what runs through them.
 *
 * @param first whether it is the first page, whose first story leads
 * @param older path of the next page; empty on the last
 */
record HomePage(boolean first, List<StoryItem.OnDay> days, List<Theme> themes, String older) {

    /** A running theme and how many stories it has. */
    @TemplateData
    record Theme(Link name, Count stories) {}

    /** @param heads absent when they did not come in time: the page does without */
    static HomePage of(RemoteStoryList stories, Optional<RemoteHeads> heads, boolean first, Reader reader) {
        return new HomePage(
                first,
                StoryItem.byDay(stories.items(), reader),
                heads.map(RemoteHeads::items).orElse(List.of()).stream()
                        .map(head -> theme(head, reader))
                        .toList(),
                stories.next()
                        .map(after -> reader.home() + "?after=" + encoded(after))
                        .orElse(""));
    }

    private static Theme theme(RemoteHeads.Counted head, Reader reader) {
        var name = new Link(Text.name(head.name(), head.language()), reader.headPath(head.slug()));
        return new Theme(name, reader.count(head.stories()));
    }

    private static String encoded(String after) {
        return URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
