package xyz.rbtfl.story;

/** Canonical documents for tests, each small and under its own slug. */
public final class Documents {

    private Documents() {}

    /** The least that is a document. */
    public static String plain(String slug, String locale, String headline) {
        return """
                # %s
                > A standfirst in plain English words

                **Meta:** type: story · date: 2026-06-01 · 0 takes · 0 lenses · 0 regions

                ---
                Canonical: https://rbtfl.xyz/%s/n/%s""".formatted(headline, locale, slug);
    }

    public static String dated(String slug, String date) {
        return plain(slug, "en", "A headline").replace("2026-06-01", date);
    }

    public static String withHead(String slug, String locale, String head) {
        return plain(slug, locale, "A headline").replace(" · 0 takes", " · heads: " + head + " · 0 takes");
    }

    /** A document with every section, about {@code river-{slug}} and mentioning {@code dam-{slug}}. */
    public static String full(String slug) {
        return """
                # The river rises again in the lower valley
                > Engineers opened two gates overnight; farmers say the water came without a warning

                **Meta:** type: story · date: 2026-06-02 · heads: Water and power %1$s · 3 takes · 2 lenses · 2 regions

                ## Summary

                The [great dam](/en/entity/dam-%1$s) let water through for the first time in years. \
                Nobody downstream had been told.

                ## By the numbers

                - 2 — gates opened at the [dam](/en/entity/dam-%1$s).

                ## Why it matters

                Who decides about the water decides about the harvest.

                ## What to watch

                - Whether the gates close before the planting season.

                ## Regional takes (batched by bias / lens)

                ### unlabelled
                - **Valley Courier** (Lower Valley, en) —\s
                  Source: https://courier.example/gates

                ### upstream
                - **Hill Gazette — Morning edition** (Upper Valley, en) — Calls the release routine and long announced.
                  > "We told everyone who asked."
                  Source: https://gazette.example/release
                - **Radio Delta** (Lower Valley, fr) — Parle d'une décision prise sans les riverains.
                  Source: https://radio.example/eau

                ## Across the graph
                - Related: [[drought-%1$s]]
                - Entities: River %2$s

                ---
                Canonical: https://rbtfl.xyz/en/n/%1$s""".formatted(slug, humanised(slug));
    }

    private static String humanised(String slug) {
        return xyz.rbtfl.wire.name.Slug.humanise(slug);
    }
}
