-- What people resolve for themselves; seen by them alone, a target also by a witness who agreed to be one.
create table learning_plan (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  cue text not null,
  own_cue text not null default '' check (length(own_cue) <= 80),
  place text not null,
  obstacle text not null,
  instead text not null,
  made_at timestamptz not null,
  ended_at timestamptz check (ended_at >= made_at)
);
create unique index learning_plan_one on learning_plan (person_id) where ended_at is null;
comment on column learning_plan.cue is 'The situation it begins at, never a clock time; `own` is told in own_cue';

create table weekly_target (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  lessons smallint not null check (lessons between 1 and 3),
  made_at timestamptz not null,
  ended_at timestamptz check (ended_at >= made_at),
  witness_id uuid references person (id) on delete set null,
  agreed_at timestamptz,
  declined_at timestamptz,
  check (witness_id is distinct from person_id),
  check (agreed_at is null or declined_at is null)
);
create unique index weekly_target_one on weekly_target (person_id) where ended_at is null;
create index weekly_target_witness on weekly_target (witness_id) where ended_at is null;
