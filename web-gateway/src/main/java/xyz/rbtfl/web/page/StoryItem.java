package xyz.rbtfl.web.page;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import xyz.rbtfl.web.reader.Count;
import xyz.rbtfl.web.reader.Day;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.web.storyservice.RemoteHead;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/** A story in a list. */
@TemplateData
public record StoryItem(
        Link headline, Text standfirst, Day day, List<Link> heads, Count takes, Count lenses, Count regions) {

    /** The stories of one date, newest date first. */
    public record OnDay(Day day, List<StoryItem> stories) {}

    public static StoryItem of(RemoteStoryList.Summary story, Reader reader) {
        var headline = Text.of(story.headline(), story.languageOf("headline"));
        return new StoryItem(
                new Link(headline, reader.storyPath(story.slug())),
                Text.of(story.standfirst(), story.languageOf("standfirst")),
                reader.day(story.date()),
                story.heads().stream().map(head -> head(head, reader)).toList(),
                reader.count(story.counts().takes()),
                reader.count(story.counts().lenses()),
                reader.count(story.counts().regions()));
    }

    /** A list that is newest first already, cut where the date changes. */
    public static List<OnDay> byDay(List<RemoteStoryList.Summary> stories, Reader reader) {
        var days = new ArrayList<OnDay>();
        for (RemoteStoryList.Summary story : stories) {
            var item = of(story, reader);
            if (days.isEmpty() || !days.get(days.size() - 1).day().equals(item.day())) {
                days.add(new OnDay(item.day(), new ArrayList<>()));
            }
            days.get(days.size() - 1).stories().add(item);
        }
        return days;
    }

    private static Link head(RemoteHead head, Reader reader) {
        return new Link(Text.name(head.name(), head.language()), reader.headPath(head.slug()));
    }
}
