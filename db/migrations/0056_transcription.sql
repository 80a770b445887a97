-- Listening to a recording by a machine: who asked, how far it is, and what was heard so far, piece by piece.
create table transcription (
  work_id uuid not null references recording (work_id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  media_id uuid not null references media (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  reason text,
  pieces jsonb,
  heard integer not null default 0 check (heard >= 0),
  attempts integer not null default 0 check (attempts >= 0),
  not_before timestamptz not null,
  asked_by uuid references person (id) on delete set null,
  asked_at timestamptz not null,
  holder uuid,
  held_until timestamptz,
  primary key (work_id, language),
  check ((state = 'failed') = (reason is not null)),
  check ((holder is null) = (held_until is null))
);
comment on column transcription.pieces is 'From when to when each piece goes, in seconds; null until the sound was looked at.';
comment on column transcription.heard is 'How many pieces were heard.';
comment on column transcription.attempts is 'How often the piece under way was tried.';
comment on column transcription.holder is 'The run that works on it, until the time beside it by the clock of the database.';

create table transcription_piece (
  work_id uuid not null,
  language text not null,
  number integer not null check (number >= 0),
  words jsonb not null,
  primary key (work_id, language, number),
  foreign key (work_id, language) references transcription (work_id, language) on delete cascade
);

-- Where nobody speaks in a video, found by listening once.
create table silence (
  media_id uuid primary key references media (id) on delete cascade,
  spans jsonb not null
);
comment on column silence.spans is 'Stretches of silence, as pairs of seconds.';
