package xyz.rbtfl.story.imports;

import java.util.List;
import java.util.Optional;

/**
 * A page of what is stored.
 *
 * @param items editions by story and locale
 * @param next  where the next page begins; absent behind the last one
 */
record EditionList(List<Item> items, Optional<String> next) {

    /**
     * An edition.
     *
     * @param hash of its bytes, as {@code If-Match} takes it
     */
    record Item(String slug, String locale, String hash) {}

    static EditionList of(List<Item> items, int limit) {
        return new EditionList(
                items,
                items.size() < limit
                        ? Optional.empty()
                        : Optional.of(items.get(items.size() - 1)).map(last -> last.slug() + "/" + last.locale()));
    }
}
