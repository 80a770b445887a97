-- That somebody finds an estimate of their competency wrong, and what came of it.
create table competency_objection (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  competency text not null,
  reason text not null check (length(reason) between 3 and 1000),
  told jsonb not null,
  raised_at timestamptz not null,
  outcome text check (outcome in ('kept', 'renewed')),
  answer text check (length(answer) between 3 and 1000),
  answered_by uuid references person (id) on delete set null,
  answered_at timestamptz,
  check (num_nulls(outcome, answer, answered_at) in (0, 3))
);
comment on column competency_objection.told is 'The estimate that was found wrong, as it was shown: level and observations.';
comment on column competency_objection.outcome is 'renewed: what was answered before it was raised counts no more.';
-- One objection to an estimate waits for its answer at a time.
create unique index competency_objection_one_waiting on competency_objection (person_id, competency) where answered_at is null;
create index competency_objection_of on competency_objection (person_id, raised_at desc);
create index competency_objection_waiting on competency_objection (raised_at) where answered_at is null;
