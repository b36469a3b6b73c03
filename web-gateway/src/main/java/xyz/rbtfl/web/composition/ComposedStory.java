package xyz.rbtfl.web.composition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xyz.rbtfl.web.entityservice.Labels;
import xyz.rbtfl.web.entityservice.RemoteLabel;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.storyservice.RemoteEdition;
import xyz.rbtfl.web.storyservice.RemoteStory;

/**
 * A story as a reader gets it: one edition whole, and its entities by their names.
 *
 * @param story          what story-service tells
 * @param about          the entities that it lists, in the author's order
 * @param mentioned      the entities that it links but does not list, in the order of their first link
 * @param missingRegions the places that it is about and that no take comes from
 * @param sharing        whether caches may show it to others: not for long where the names of its entities are missing
 */
public record ComposedStory(
        RemoteStory story,
        List<RemoteLabel> about,
        List<RemoteLabel> mentioned,
        List<RemoteLabel> missingRegions,
        Sharing sharing) {

    private static final String PLACE = "place";

    static ComposedStory of(RemoteStory story, Labels labels) {
        List<RemoteLabel> about = labels.of(story.edition().entities());
        return new ComposedStory(
                story,
                about,
                labels.of(mentionedOnly(story)),
                missing(about, story),
                labels.complete() ? Sharing.WHOLE : Sharing.PARTIAL);
    }

    /** Slugs of all entities in the story, each once: those it is about, then those it only mentions. */
    static Collection<String> entitySlugs(RemoteStory story) {
        var slugs = new LinkedHashSet<>(story.edition().entities());
        slugs.addAll(mentionedOnly(story));
        return slugs;
    }

    private static Set<String> mentionedOnly(RemoteStory story) {
        var slugs = new LinkedHashSet<String>();
        story.edition().mentions().stream().map(RemoteEdition.Mention::entity).forEach(slugs::add);
        story.edition().entities().forEach(slugs::remove);
        return slugs;
    }

    /** The places without a take. While entity-service does not say what is a place, none is missing. */
    private static List<RemoteLabel> missing(List<RemoteLabel> about, RemoteStory story) {
        Set<String> told = story.regions().stream().map(RemoteStory.Facet::slug).collect(Collectors.toSet());
        return about.stream()
                .filter(entity -> entity.kind().equals(PLACE) && !told.contains(entity.slug()))
                .toList();
    }
}
