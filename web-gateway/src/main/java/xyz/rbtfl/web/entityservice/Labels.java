package xyz.rbtfl.web.entityservice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What entities are called.
 *
 * @param known    by slug, those that entity-service knows
 * @param complete whether it answered; where it did not, more may be known a moment later
 */
public record Labels(Map<String, RemoteLabel> known, boolean complete) {

    static final Labels NONE_ASKED = new Labels(Map.of(), true);

    /** @param answers one for each question, null for one that was not answered */
    static Labels of(List<RemoteLabels> answers) {
        Map<String, RemoteLabel> known = answers.stream()
                .filter(Objects::nonNull)
                .flatMap(answer -> answer.items().stream())
                .collect(
                        Collectors.toUnmodifiableMap(RemoteLabel::slug, Function.identity(), (first, second) -> first));
        return new Labels(known, answers.stream().allMatch(Objects::nonNull));
    }

    /** One for each slug, whatever happened: where nobody knows one, the slug made readable stands in. */
    public List<RemoteLabel> of(Collection<String> slugs) {
        return slugs.stream().map(this::of).toList();
    }

    /** The label of one, or its slug made readable. */
    public RemoteLabel of(String slug) {
        RemoteLabel label = known.get(slug);
        return label == null ? RemoteLabel.stub(slug) : label;
    }
}
