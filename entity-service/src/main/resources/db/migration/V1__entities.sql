-- Somebody or something that stories are about. One that only stories know is a stub: revision 0, nothing in its content.
create table entity (
    slug text primary key,
    kind text not null,             -- person, organization, place, event, topic, work, unknown
    stub boolean not null,
    content text not null,          -- JSON: all that an editor writes, in canonical form
    hash text not null,             -- SHA-256 of the content, lower-case hex
    revision integer not null,
    updated_at timestamptz not null,
    check (stub = (revision = 0))
);

create table revision (
    entity text not null references entity,
    number integer not null,
    kind text not null,             -- created, updated
    hash text not null,
    content text not null,
    at timestamptz not null,
    primary key (entity, number)
);

-- Texts by which stories link to an entity: what may become an alias. An editor's write leaves them alone.
create table candidate (
    entity text not null references entity,
    language text not null,         -- und where unsure
    text text not null,
    primary key (entity, language, text)
);

-- How far the feeds of other services were applied. Whoever applies a page holds the row's lock.
create table followed (
    feed text primary key,
    cursor text not null            -- empty: from the start
);
insert into followed (feed, cursor) values ('story', '');

-- The change feed. Order by (transaction, sequence); a row is shown once no older transaction is running.
create table change (
    transaction bigint not null default cast(cast(pg_current_xact_id() as text) as bigint),
    sequence bigint generated always as identity,
    at timestamptz not null default now(),
    event text not null,            -- JSON
    primary key (transaction, sequence)
);
