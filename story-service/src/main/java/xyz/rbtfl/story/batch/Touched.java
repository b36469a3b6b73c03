package xyz.rbtfl.story.batch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import xyz.rbtfl.story.change.Change;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.edition.EditionView.MentionView;
import xyz.rbtfl.story.mention.Mention;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.naming.Slugs;

/**
 * What an edition touches, kept in its row: a change names what was touched before it and what is after it.
 *
 * @param related  slugs of stories
 * @param entities slugs of the entities it is about
 * @param mentions slugs of the entities it links to
 * @param heads    slugs
 * @param outlets  slugs
 * @param regions  slugs
 * @param lenses   slugs
 */
@RegisterForReflection // rows keep it as JSON
record Touched(
        List<String> related,
        List<String> entities,
        List<String> mentions,
        List<String> heads,
        List<String> outlets,
        List<String> regions,
        List<String> lenses) {

    static final Touched NOTHING =
            new Touched(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static Touched of(StoryDocument document, List<Mention> mentions, Slugs slugs) {
        List<StoryDocument.Take> takes = document.batches().stream()
                .flatMap(batch -> batch.takes().stream())
                .toList();
        return new Touched(
                document.related(),
                document.entities(),
                mentions.stream().map(Mention::entity).distinct().toList(),
                slugs(document.heads().stream(), NameKind.HEAD, slugs),
                slugs(takes.stream().map(StoryDocument.Take::outletName), NameKind.OUTLET, slugs),
                slugs(takes.stream().map(StoryDocument.Take::region), NameKind.REGION, slugs),
                slugs(document.batches().stream().map(StoryDocument.Batch::lens), NameKind.LENS, slugs));
    }

    private static List<String> slugs(Stream<String> names, NameKind kind, Slugs slugs) {
        return names.map(name -> slugs.of(kind, name)).distinct().toList();
    }

    /** The change from this to what is after it. */
    Change to(
            Touched after,
            Change.Kind kind,
            String story,
            String locale,
            int revision,
            List<MentionView> mentions,
            boolean lists) {
        return new Change(
                kind,
                Change.Subject.EDITION,
                Optional.of(story),
                Optional.of(locale),
                OptionalInt.of(revision),
                both(after, Touched::related),
                both(after, Touched::entities),
                after.entities(),
                mentioned(mentions),
                both(after, Touched::heads),
                both(after, Touched::outlets),
                both(after, Touched::regions),
                both(after, Touched::lenses),
                lists);
    }

    private List<String> both(Touched after, Function<Touched, List<String>> part) {
        Set<String> both = new LinkedHashSet<>(part.apply(after));
        both.addAll(part.apply(this));
        return new ArrayList<>(both);
    }

    private static List<Change.Mentioned> mentioned(List<MentionView> mentions) {
        return mentions.stream()
                .map(mention -> new Change.Mentioned(mention.entity(), mention.text(), mention.language()))
                .distinct()
                .toList();
    }
}
