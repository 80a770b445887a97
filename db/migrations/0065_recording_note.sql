-- What someone notes for themselves at a moment of a recording. Nobody else reads it.
create table recording_note (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  second integer not null check (second between 0 and 864000),
  words text not null check (char_length(words) <= 4000),
  revision integer not null check (revision > 0),
  writings uuid[] not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  erased_at timestamptz,
  constraint recording_note_erased_wholly check ((erased_at is null) = (words <> ''))
);
comment on column recording_note.revision is 'Grows with each change; a device that wrote without having seen the last writes a note beside it.';
comment on column recording_note.writings is 'What devices wrote into it, each by its id, so that the same sent again changes nothing.';
comment on column recording_note.erased_at is 'Its words are gone; the row keeps what comes late from bringing them back.';
create index recording_note_of on recording_note (person_id, work_id, second);
