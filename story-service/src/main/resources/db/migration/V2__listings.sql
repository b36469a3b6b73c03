-- A name of a head stays with it for ever, so that a document that says an old one means the present head; one name in each
-- locale is the present one, which is shown. Merged heads will hand their names on in the same way, and outlets, regions and
-- lenses can get such a table.
alter table head_name add column present boolean not null default true;
alter table head_name drop constraint head_name_head_locale_key;
create unique index head_name_present on head_name (head, locale) where present;

-- The date of the newest story that the head ever had: never older than that of its newest story now.
alter table head add column newest date;

create or replace function heads_of(wanted_edition bigint, wanted text) returns json
    language sql stable parallel safe as $$
    select coalesce(json_agg(json_build_object('slug', h.head, 'name', n.name, 'language', n.language) order by h.position), '[]')
    from edition_head h
    cross join lateral (
        select name, language from head_name
        where head = h.head and present order by locale_rank(locale, wanted), locale limit 1) n
    where h.edition_id = wanted_edition;
$$;

-- The lists that a story is in, by the tags of all its living editions and the newest of their dates: what a page of a list
-- reads, in its order. Kept by list_story, which intake calls.
create table listing (
    story text not null,
    kind text not null,             -- head, entity (it is about), mention (it links to); story for the list of all
    tag text not null,              -- slug; empty for the list of all
    date date not null,
    primary key (story, kind, tag)
);
create index listing_newest on listing (kind, tag, date desc, story);

-- Brings a story's rows in line with its editions. Writers of one story come one after the other (a lock that intake takes), so
-- that each sees what the others wrote; of heads a row is written only by a story that is newer than all before it.
create function list_story(listed text) returns void
    language sql as $$
    with living as (
        select id, date from edition where story = listed and deleted_at is null),
    tags as (
        select 'story' as kind, '' as tag from living
        union select 'head', head from edition_head where edition_id in (select id from living)
        union select 'entity', entity from about where edition_id in (select id from living)
        union select 'mention', entity from mention where edition_id in (select id from living)),
    gone as (
        delete from listing where story = listed and (kind, tag) not in (select kind, tag from tags))
    insert into listing (story, kind, tag, date)
    select listed, kind, tag, (select max(date) from living) from tags
    on conflict (story, kind, tag) do update set date = excluded.date where listing.date <> excluded.date;

    with newer as (
        select h.slug, l.date from listing l join head h on h.slug = l.tag
        where l.story = listed and l.kind = 'head' and (h.newest is null or h.newest < l.date)
        order by h.slug for no key update of h)
    update head set newest = newer.date from newer where head.slug = newer.slug;
$$;

-- The edition of a story that a reader of a locale is shown. Inlined where it is used.
create function shown_edition(wanted_story text, wanted text) returns setof edition
    language sql stable parallel safe as $$
    select * from edition
    where story = wanted_story and deleted_at is null
    order by locale_rank(locale, wanted), created_at, id limit 1;
$$;

insert into listing (story, kind, tag, date)
select e.story, t.kind, t.tag, max(max(e.date)) over (partition by e.story)
from edition e
cross join lateral (
    select 'story' as kind, '' as tag
    union select 'head', head from edition_head where edition_id = e.id
    union select 'entity', entity from about where edition_id = e.id
    union select 'mention', entity from mention where edition_id = e.id) t
where e.deleted_at is null
group by e.story, t.kind, t.tag;

update head set newest = l.date
from (select tag, max(date) as date from listing where kind = 'head' group by tag) l where l.tag = head.slug;

create index head_newest on head (newest desc, slug);

-- lists read listings now; the function shown_editions stays while an older version may run
drop index edition_newest, about_entity, mention_entity, edition_head_head;
