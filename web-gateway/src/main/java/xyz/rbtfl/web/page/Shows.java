package xyz.rbtfl.web.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xyz.rbtfl.web.storyservice.RemoteHead;
import xyz.rbtfl.web.storyservice.RemoteStoryList;

/**
 * What stands on a page, by slug and in the words of the change feeds: a change of any of it makes the page an old one.
 *
 * @param lists whether it lists stories of all kinds, so that any story that comes or goes may change it
 */
public record Shows(Set<String> stories, Set<String> entities, Set<String> heads, boolean lists) {

    public static final Shows NOTHING = new Shows(Set.of(), Set.of(), Set.of(), false);

    /** Any story may come to stand on it. */
    public Shows andLists() {
        return new Shows(stories, entities, heads, true);
    }

    public Shows andStories(Collection<String> slugs) {
        return new Shows(joined(stories, slugs), entities, heads, lists);
    }

    public Shows andEntities(Collection<String> slugs) {
        return new Shows(stories, joined(entities, slugs), heads, lists);
    }

    public Shows andHeads(Collection<String> slugs) {
        return new Shows(stories, entities, joined(heads, slugs), lists);
    }

    /** Stories as lists show them, each with its heads. */
    public Shows andItems(List<RemoteStoryList.Summary> items) {
        return andStories(items.stream().map(RemoteStoryList.Summary::slug).toList())
                .andHeads(items.stream()
                        .flatMap(item -> item.heads().stream())
                        .map(RemoteHead::slug)
                        .toList());
    }

    private static Set<String> joined(Set<String> some, Collection<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
