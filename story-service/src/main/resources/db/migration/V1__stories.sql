-- How near a locale is to the one wanted: itself, the same language, English, anything; the oldest wins a tie.
create function locale_rank(locale text, wanted text) returns integer
    language sql immutable parallel safe
    return case
        when locale = wanted then 0
        when split_part(locale, '-', 1) = split_part(wanted, '-', 1) then 1
        when locale = 'en' then 2
        when split_part(locale, '-', 1) = 'en' then 3
        else 4
    end;

-- A story in one locale. A deleted one stays as a tombstone, so that its revisions go on counting.
create table edition (
    id bigint generated always as identity primary key,
    story text not null,
    locale text not null,
    type text not null,
    date date not null,
    headline text not null,
    standfirst text not null,
    takes integer not null,
    lenses integer not null,
    regions integer not null,
    headline_language text not null,
    standfirst_language text not null,
    document bytea not null,        -- the canonical bytes
    view text not null,             -- the edition as JSON, as it is answered
    links text not null,            -- JSON: outlets, regions and lenses with their slugs, in document order
    touched text not null,          -- JSON: what a change of this edition touches
    declared text not null,         -- JSON: the languages of fields that the editor declared
    hash text not null,             -- SHA-256 of the canonical bytes, lower-case hex
    revision integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    unique (story, locale)
);
create index edition_newest on edition (date desc, story) where deleted_at is null;

create table revision (
    edition_id bigint not null references edition,
    number integer not null,
    kind text not null,             -- created, updated, deleted
    hash text,
    document bytea,                 -- none for a deletion
    at timestamptz not null,
    primary key (edition_id, number)
);

create table outlet (slug text primary key, name text not null unique);
create table region (slug text primary key, name text not null unique);
create table lens (slug text primary key, name text not null unique);

create table head (
    slug text primary key,
    revision integer not null,
    updated_at timestamptz not null
);
create table head_name (
    head text not null references head,
    locale text not null,
    name text not null,
    language text not null,         -- what language the name is in, und where unsure
    primary key (locale, name),
    unique (head, locale)
);

create table take (
    edition_id bigint not null references edition,
    position integer not null,
    lens text not null references lens,
    outlet text not null references outlet,
    work text,
    region text not null references region,
    language text not null,
    framing text not null,
    quote text,
    source_url text not null,
    primary key (edition_id, position)
);
create index take_outlet on take (outlet);
create index take_region on take (region);
create index take_lens on take (lens);

create table edition_head (
    edition_id bigint not null references edition,
    position integer not null,
    head text not null references head,
    primary key (edition_id, position)
);
create index edition_head_head on edition_head (head);

-- what an edition is about
create table about (
    edition_id bigint not null references edition,
    position integer not null,
    entity text not null,
    primary key (edition_id, position)
);
create index about_entity on about (entity);

-- what its text links to
create table mention (
    edition_id bigint not null references edition,
    position integer not null,
    entity text not null,
    text text not null,
    language text not null,
    field text not null,            -- JSON Pointer
    sentence text not null,
    primary key (edition_id, position)
);
create index mention_entity on mention (entity);

create table related (
    edition_id bigint not null references edition,
    position integer not null,
    story text not null,
    primary key (edition_id, position)
);
create index related_story on related (story);

-- The one edition of each story that a reader of a locale is shown. Inlined where it is used.
create function shown_editions(wanted text) returns setof edition
    language sql stable parallel safe as $$
    select e.* from edition e
    where e.deleted_at is null
      and not exists (
          select from edition o
          where o.story = e.story and o.deleted_at is null
            and (locale_rank(o.locale, wanted), o.created_at, o.id) < (locale_rank(e.locale, wanted), e.created_at, e.id));
$$;

-- The heads of an edition, each by its name nearest to a locale: a JSON array in the author's order.
create function heads_of(wanted_edition bigint, wanted text) returns json
    language sql stable parallel safe as $$
    select coalesce(json_agg(json_build_object('slug', h.head, 'name', n.name, 'language', n.language) order by h.position), '[]')
    from edition_head h
    cross join lateral (
        select name, language from head_name
        where head = h.head order by locale_rank(locale, wanted), locale limit 1) n
    where h.edition_id = wanted_edition;
$$;

-- The stories that an edition points to; a wanted one, which does not exist yet, has no headline.
create function related_of(wanted_edition bigint, wanted text) returns json
    language sql stable parallel safe as $$
    select coalesce(json_agg(json_build_object('slug', r.story, 'headline', e.headline,
                                               'language', e.headline_language, 'locale', e.locale) order by r.position), '[]')
    from related r
    left join lateral (
        select headline, headline_language, locale from edition
        where story = r.story and deleted_at is null
        order by locale_rank(locale, wanted), created_at, id limit 1) e on true
    where r.edition_id = wanted_edition;
$$;

-- The change feed. Order by (transaction, sequence); a row is shown once no older transaction is running.
create table change (
    transaction bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    sequence bigint generated always as identity,
    at timestamptz not null default now(),
    event text not null,            -- JSON
    primary key (transaction, sequence)
);
