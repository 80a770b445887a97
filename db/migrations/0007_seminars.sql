-- Talks given: a recording is a work; here are its video, chapters and captions, and who watched which stretch of it.

create table recording (
  work_id uuid primary key references work (id) on delete cascade,
  media_id uuid references media (id) on delete restrict,
  poster_media_id uuid references media (id) on delete set null,
  seconds numeric(10, 3) check (seconds >= 0),
  speaker text not null default '' check (char_length(speaker) <= 200),
  held_on date
);
comment on column recording.speaker is 'Who speaks, as it is to be shown.';

create table chapter (
  id uuid primary key,
  work_id uuid not null references recording (work_id) on delete cascade,
  starts_at numeric(10, 3) not null check (starts_at >= 0),
  title text not null check (char_length(title) between 1 and 200),
  -- No two chapters begin at the same moment.
  unique (work_id, starts_at)
);

-- WebVTT, one file a language; its cues are the transcript.
create table caption (
  work_id uuid not null references recording (work_id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  media_id uuid not null references media (id) on delete restrict,
  cues jsonb not null,
  primary key (work_id, language)
);

-- Watched stretches of one video by one person, as their union: sending the same stretch twice changes nothing.
create table watch_progress (
  person_id uuid not null references person (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  media_id uuid not null references media (id) on delete cascade,
  stretches jsonb not null default '[]',
  position numeric(10, 3) not null default 0 check (position >= 0),
  watched_seconds numeric(10, 3) not null default 0 check (watched_seconds >= 0),
  share numeric(5, 4) not null default 0 check (share between 0 and 1),
  began_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (person_id, work_id, media_id)
);
comment on column watch_progress.stretches is 'Disjoint, ordered [from, to] pairs in seconds.';
comment on column watch_progress.position is 'Where they stopped, in seconds.';

-- Slides and papers to take along, in the order they were added.
create table material (
  work_id uuid not null references recording (work_id) on delete cascade,
  media_id uuid not null references media (id) on delete restrict,
  added_at timestamptz not null,
  primary key (work_id, media_id)
);
