package xyz.rbtfl.local;

/**
 * A small canonical document.
 *
 * @param slug     the story's
 * @param locale   the edition's
 * @param headline what tells one revision from another
 * @param head     the name of its only head
 * @param entities what stands under "Entities", humanised names as the format wants them
 * @param summary  its only prose
 */
record TestDocument(String slug, String locale, String headline, String head, String entities, String summary) {

    static TestDocument of(String slug) {
        return new TestDocument(
                slug,
                "en",
                "A ferry waits for " + slug,
                "Waters of " + slug,
                "Quay Authority",
                "The [quay](/en/entity/quay-authority) stays shut. The ferry waits.");
    }

    /** The same in another locale; its links lead to pages of that locale. */
    TestDocument in(String other) {
        return new TestDocument(
                slug,
                other,
                headline,
                head,
                entities,
                summary.replace("/" + locale + "/entity/", "/" + other + "/entity/"));
    }

    TestDocument withHeadline(String other) {
        return new TestDocument(slug, locale, other, head, entities, summary);
    }

    TestDocument withHead(String other) {
        return new TestDocument(slug, locale, headline, other, entities, summary);
    }

    TestDocument about(String names, String prose) {
        return new TestDocument(slug, locale, headline, head, names, prose);
    }

    /** Where the API has this edition. */
    String path() {
        return "/api/v1/stories/" + slug + "/editions/" + locale;
    }

    /** Where people read it. */
    String page() {
        return "/" + locale + "/n/" + slug;
    }

    String text() {
        return """
                # %s
                > Nobody at the quay says until when

                **Meta:** type: story · date: 2026-03-01 · heads: %s · 1 takes · 1 lenses · 1 regions

                ## Summary

                %s

                ## Regional takes (batched by bias / lens)

                ### on the water
                - **The Quay Post** (Coast, en) — A wait in good order.
                  > "We sail when they let us"
                  Source: https://example.org/quay

                ## Across the graph
                - Entities: %s

                ---
                Canonical: https://rbtfl.xyz/%s/n/%s""".formatted(headline, head, summary, entities, locale, slug);
    }
}
