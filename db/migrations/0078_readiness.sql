-- A pause from nudges that a person asked for, of all kinds.
create table nudge_snooze (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  snoozed_at timestamptz not null,
  until_at timestamptz not null check (until_at > snoozed_at),
  ended_at timestamptz check (ended_at >= snoozed_at)
);
create index nudge_snooze_by_person on nudge_snooze (person_id, until_at desc);

-- How ready a person is is told from what they do; what they say of themselves is all that is kept, and seen by them alone.
create table readiness_word (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  about text not null check (about in ('stage', 'hindrance')),
  said text not null,
  said_at timestamptz not null
);
create index readiness_word_by_person on readiness_word (person_id, said_at desc);
comment on column readiness_word.said is 'A stage or a hindrance in the person''s own judgement; `none` where nothing hinders';

create table pulse (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  easy smallint not null check (easy between 1 and 5),
  able smallint not null check (able between 1 and 5),
  time smallint not null check (time between 1 and 5),
  useful smallint not null check (useful between 1 and 5),
  answered_at timestamptz not null
);
create index pulse_by_person on pulse (person_id, answered_at desc);

-- A person asked their superior for time to learn; the superior learns that, and nothing else.
create table time_request (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  superior_id uuid not null references person (id) on delete cascade,
  asked_at timestamptz not null
);
create index time_request_by_person on time_request (person_id, asked_at desc);
