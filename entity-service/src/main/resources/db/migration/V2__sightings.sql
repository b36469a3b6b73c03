-- What each edition says of entities now: one row for each entity that it is about, and for each text by which it links to one. A stub
-- is an entity that has sightings and no editor; the texts are what may become its aliases.
create table sighting (
    story text not null,
    locale text not null,
    entity text not null,
    language text not null,         -- of the link's text, und where unsure; empty for what the edition is about
    text text not null,             -- the link's text; empty for what the edition is about
    primary key (story, locale, entity, language, text)
);
create index sighting_entity on sighting (entity, language, text);

-- Sightings are read from the start of the feed, under a cursor of their own. A replica of the version before may still run beside this
-- one: it goes on with its cursor `story` and its table candidate, which nothing else reads any more.
insert into followed (feed, cursor) values ('story-sightings', '');
-- a stub may go, whatever that table says of it
alter table candidate drop constraint candidate_entity_fkey;
