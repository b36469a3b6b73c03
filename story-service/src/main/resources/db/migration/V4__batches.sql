-- Brings the rows of many stories in line with their editions, as list_story does with one, which stays while an older version may
-- run. Whoever calls it holds the locks of all these stories.
create function list_stories(listed text[]) returns void
    language sql as $$
    with living as materialized (
        select e.id, e.story, max(e.date) over (partition by e.story) as date
        from unnest(listed) as w(story) join edition e on e.story = w.story and e.deleted_at is null),
    tags as materialized (
        select story, 'story' as kind, '' as tag, date from living
        union select l.story, 'head', t.head, l.date from living l join edition_head t on t.edition_id = l.id
        union select l.story, 'entity', t.entity, l.date from living l join about t on t.edition_id = l.id
        union select l.story, 'mention', t.entity, l.date from living l join mention t on t.edition_id = l.id),
    gone as (
        delete from listing where (story, kind, tag) in (
            select g.story, g.kind, g.tag from unnest(listed) as w(story) join listing g on g.story = w.story
            except select story, kind, tag from tags))
    insert into listing (story, kind, tag, date)
    select story, kind, tag, date from tags
    on conflict (story, kind, tag) do update set date = excluded.date where listing.date <> excluded.date;

    with dated as (
        select l.tag, max(l.date) as date from unnest(listed) as w(story) join listing l on l.story = w.story and l.kind = 'head'
        group by l.tag),
    newer as (
        select h.slug, d.date from dated d join head h on h.slug = d.tag
        where h.newest is null or h.newest < d.date
        order by h.slug for no key update of h)
    update head set newest = newer.date from newer where head.slug = newer.slug;
$$;
