-- How near a locale is to the one wanted, as the service works it out for all locales that there are: JSON of numbers by locale, the
-- smallest the nearest. One that is missing comes last; the oldest wins a tie.
create function locale_rank(locale text, ranks jsonb) returns integer
    language sql immutable parallel safe
    return coalesce(cast(ranks ->> locale as integer), 2147483647);

-- Every locale that an edition or a head's name was ever in: some hundred.
create table locale (tag text primary key);
insert into locale select distinct locale from edition union select distinct locale from head_name;

create function shown_edition(wanted_story text, ranks jsonb) returns setof edition
    language sql stable parallel safe as $$
    select * from edition
    where story = wanted_story and deleted_at is null
    order by locale_rank(locale, ranks), created_at, id limit 1;
$$;

create function heads_of(wanted_edition bigint, ranks jsonb) returns json
    language sql stable parallel safe as $$
    select coalesce(json_agg(json_build_object('slug', h.head, 'name', n.name, 'language', n.language) order by h.position), '[]')
    from edition_head h
    cross join lateral (
        select name, language from head_name
        where head = h.head and present order by locale_rank(locale, ranks), locale limit 1) n
    where h.edition_id = wanted_edition;
$$;

create function related_of(wanted_edition bigint, ranks jsonb) returns json
    language sql stable parallel safe as $$
    select coalesce(json_agg(json_build_object('slug', r.story, 'headline', e.headline,
                                               'language', e.headline_language, 'locale', e.locale) order by r.position), '[]')
    from related r
    left join lateral shown_edition(r.story, ranks) e on true
    where r.edition_id = wanted_edition;
$$;
