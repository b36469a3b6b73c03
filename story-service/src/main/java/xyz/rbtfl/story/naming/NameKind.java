package xyz.rbtfl.story.naming;

import java.util.Locale;

/** What has a name in a document. */
public enum NameKind {
    HEAD("""
            with made as (
                insert into head (slug, revision, updated_at)
                select slug, 1, now()
                from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text) order by slug
                on conflict do nothing returning slug)
            insert into head_name (head, locale, name, language)
            select slug, :locale, n.name, n.language from made
            join json_to_recordset(cast(cast(:named as text) as json)) as n(slug text, name text, language text)
                using (slug)
            order by n.name on conflict do nothing
            """),
    LENS(insertInto("lens")),
    OUTLET(insertInto("outlet")),
    REGION(insertInto("region"));

    private final String insert;

    NameKind(String insert) {
        this.insert = insert;
    }

    private static String insertInto(String table) {
        return String.format(Locale.ROOT, """
                insert into %s (slug, name)
                select slug, name
                from json_to_recordset(cast(cast(:named as text) as json)) as n(slug text, name text) order by name
                on conflict do nothing
                """, table);
    }

    /** Makes new ones from {@code named}, JSON with slugs and names, leaving out slugs and names that are taken. */
    String insert() {
        return insert;
    }
}
