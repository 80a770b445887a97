-- What a search finds: every passage of what is offered now, and the words in them, told from the publications.
create extension if not exists pg_trgm;

create function passage_words(text) returns tsvector language sql immutable parallel safe
  return to_tsvector('simple', $1) || to_tsvector('indonesian', $1) || to_tsvector('english', $1);
comment on function passage_words is 'Words as written and their Indonesian and English stems. Takes words apart by spaces, without marks.';

create function asked_word(word text) returns tsquery language sql immutable parallel safe
  return to_tsquery('simple', word || case when length(word) > 2 then ':*' else '' end)
    || plainto_tsquery('indonesian', word) || plainto_tsquery('english', word);
comment on function asked_word is 'Answered by a word that begins so, or shares its stem. Takes letters and digits alone.';

create function same_word(word text) returns tsquery language sql immutable parallel safe
  return to_tsquery('simple', word) || plainto_tsquery('indonesian', word) || plainto_tsquery('english', word);
comment on function same_word is 'Answered by this word in any of its forms. Takes letters and digits alone.';

create table passage (
  work_id uuid references work (id) on delete cascade,
  path_id uuid references path (id) on delete cascade,
  thing_id uuid not null generated always as (coalesce(work_id, path_id)) stored,
  number integer not null check (number >= 0),
  place text not null check (place in ('title', 'summary', 'heading', 'block', 'cue')),
  part_id uuid,
  block_id text not null default '',
  second integer check (second >= 0),
  text text not null,
  words tsvector not null,
  primary key (thing_id, number),
  check (num_nonnulls(work_id, path_id) = 1),
  check ((place = 'cue') = (second is not null))
);
comment on table passage is 'Of what is offered now and nothing else; told anew by passages:verify.';
comment on column passage.block_id is 'The outermost block it stands in; empty where it is no block.';
comment on column passage.second is 'Where in a recording it is said.';
create index passage_words_in on passage using gin (words);
create index passage_of_block on passage (part_id, block_id) where part_id is not null;

create table passage_word (
  word text primary key check (char_length(word) between 1 and 64),
  slips text[] not null
);
comment on table passage_word is 'Words that passages hold or held, to read what was meant; one that none holds any more is passed over.';
comment on column passage_word.slips is 'The word, and what is left of it with one letter missing: two words one slip apart share one of these.';
create index passage_word_slips on passage_word using gin (slips);
create index passage_word_alike on passage_word using gist (word gist_trgm_ops);

-- What may be taken up or watched now, with what one chooses it by.
create view offering as
  select coalesce(path.work_id, path.id) as thing_id, path.id as path_id, path_version.id as version_id,
    case when path.work_id is null then 'path' else 'course' end as kind,
    path_version.title, path_version.summary, path_version.minutes, path_version.hours, path_version.published_at,
    coalesce(publication.outline ->> 'language', path.language) as language,
    publication.outline ->> 'coverMediaId' as cover_media_id,
    coalesce(publication.outline -> 'competencies',
      (select jsonb_agg(jsonb_build_object('competency', competency))
         from jsonb_array_elements_text(path_version.definition -> 'competencies') competency), '[]') as aims
  from path_version
  join path on path.id = path_version.path_id
  left join publication on publication.id = path_version.publication_id
  where path_version.retired_at is null
union all
  select work.id, null, null, 'recording', current.outline ->> 'title', current.outline ->> 'summary',
    (current.outline ->> 'minutes')::int, (current.outline ->> 'hoursJp')::numeric, current.published_at,
    current.outline ->> 'language', current.outline ->> 'coverMediaId', coalesce(current.outline -> 'competencies', '[]')
  from work
  cross join lateral (
    select outline, published_at from publication
    where publication.work_id = work.id and publication.retired_at is null
    order by number desc limit 1
  ) current
  where work.kind = 'recording';
