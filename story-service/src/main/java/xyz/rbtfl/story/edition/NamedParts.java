package xyz.rbtfl.story.edition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import xyz.rbtfl.story.document.StoryDocument;
import xyz.rbtfl.story.naming.NameKind;
import xyz.rbtfl.story.naming.Slugs;

/**
 * The outlets, regions and lenses of an edition, each once, in document order; the column {@code links}.
 *
 * @param outlets of its takes
 * @param regions of its takes
 * @param lenses  of its batches
 */
@RegisterForReflection(registerFullHierarchy = true) // rows keep it as JSON
public record NamedParts(List<Named> outlets, List<Named> regions, List<Named> lenses) {

    public static NamedParts of(StoryDocument document, Slugs slugs) {
        List<StoryDocument.Take> takes = document.batches().stream()
                .flatMap(batch -> batch.takes().stream())
                .toList();
        return new NamedParts(
                named(takes.stream(), StoryDocument.Take::outletName, NameKind.OUTLET, slugs),
                named(takes.stream(), StoryDocument.Take::region, NameKind.REGION, slugs),
                named(document.batches().stream(), StoryDocument.Batch::lens, NameKind.LENS, slugs));
    }

    private static <T> List<Named> named(Stream<T> parts, Function<T, String> name, NameKind kind, Slugs slugs) {
        return parts.map(name)
                .distinct()
                .map(text -> new Named(slugs.of(kind, text), text))
                .toList();
    }
}
