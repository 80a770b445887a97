-- What a course says of itself in its other language, piece by piece: its title, summary, audience, and its modules by id.
create table work_translation (
  work_id uuid not null references work (id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  piece text not null check (char_length(piece) <= 100),
  original text[] not null,
  words text[] not null,
  revision integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references person (id) on delete restrict,
  primary key (work_id, language, piece),
  check (cardinality(original) = cardinality(words))
);
comment on table work_translation is 'What the parts of a course are called stands with the parts, in part_translation.';
comment on column work_translation.revision is 'Counts savings, so that two translators never overwrite each other silently.';

-- The language in which someone reads a course, once they chose one.
create table reading_language (
  person_id uuid not null references person (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  chosen_at timestamptz not null,
  primary key (person_id, work_id)
);
