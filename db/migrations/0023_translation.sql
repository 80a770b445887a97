-- What a part says in the other language of its course, piece by piece: a block, a question, or (empty) its title.
create table part_translation (
  part_id uuid not null references part (id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  piece text not null check (char_length(piece) <= 100),
  original text[] not null,
  words text[] not null,
  revision integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null references person (id) on delete restrict,
  primary key (part_id, language, piece),
  check (cardinality(original) = cardinality(words))
);
comment on column part_translation.original is 'What the piece said when it was translated; when it says something else now, the translation is out of date.';
comment on column part_translation.revision is 'Counts savings, so that two translators never overwrite each other silently.';

-- The same as it was published; pieces out of date or not translated are there in the original.
create table publication_translation (
  publication_id uuid not null references publication (id) on delete restrict,
  part_id uuid not null,
  language text not null check (language in ('id', 'en')),
  title text not null,
  body jsonb not null,
  untranslated text[] not null,
  primary key (publication_id, part_id, language)
);
create trigger publication_translation_is_final before update or delete on publication_translation
  for each row execute function publication_never_changes();
