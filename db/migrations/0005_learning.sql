-- Learning: paths, their versions, enrolments, what happened on them, activity and tasks.

create table path (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  summary text not null default '',
  language text not null default 'id' check (language in ('id', 'en')),
  work_id uuid unique references work (id) on delete cascade,
  definition jsonb not null,
  revision int not null default 1,
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null,
  updated_by uuid references person (id) on delete set null,
  updated_at timestamptz not null,
  retired_at timestamptz
);
comment on column path.work_id is 'The course that carries this path; null for a path someone composed.';
comment on column path.definition is 'The draft. Learners walk a path_version, never this.';
comment on column path.revision is 'Grows with each save, so that a stale save is refused.';

create table path_version (
  id uuid primary key,
  path_id uuid not null references path (id) on delete cascade,
  number int not null,
  publication_id uuid references publication (id) on delete restrict,
  title text not null,
  summary text not null default '',
  definition jsonb not null,
  engine int not null,
  minutes int not null default 0,
  hours numeric(6, 2),
  published_by uuid references person (id) on delete set null,
  published_at timestamptz not null,
  retired_at timestamptz,
  search tsvector not null generated always as (
    setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', summary), 'B')
  ) stored,
  unique (path_id, number)
);
comment on column path_version.minutes is 'The shortest way from start to end.';
comment on column path_version.hours is 'Learning hours (JP) credited on completion.';

-- One version of a path is offered at a time; those who began an older one stay on it.
create unique index path_version_one_offered on path_version (path_id) where retired_at is null;
create index path_version_search on path_version using gin (search) where retired_at is null;
create index path_version_publication on path_version (publication_id);

create table path_version_step (
  path_version_id uuid not null references path_version (id) on delete cascade,
  step_id text not null,
  position int not null,
  kind text not null,
  thing_id uuid,
  title text not null,
  minutes int not null default 0,
  primary key (path_version_id, step_id)
);
comment on table path_version_step is 'The steps of a version in reading order, remedies included: what reports join, and what finds a path by the thing it points to.';
comment on column path_version_step.thing_id is 'The course, recording or part that the step is of.';
create index path_version_step_thing on path_version_step (thing_id);

create table enrolment (
  id uuid primary key,
  learner_id uuid not null references person (id) on delete cascade,
  path_id uuid not null references path (id) on delete restrict,
  path_version_id uuid not null references path_version (id) on delete restrict,
  started_at timestamptz not null,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  moved_at timestamptz not null,
  snapshot jsonb not null,
  engine int not null,
  last_event int not null default 0,
  percent int not null default 0 check (percent between 0 and 100),
  minutes_left int not null default 0,
  next_step_id text,
  needs_hand boolean not null default false,
  begun boolean not null default false
);
comment on column enrolment.snapshot is 'State and evidence of the path machine: a projection of path_event, rebuilt by places:verify.';
comment on column enrolment.last_event is 'The sequence of the last event told in the snapshot.';
comment on column enrolment.begun is 'Whether the learner did anything yet.';
-- A learner may walk a path again, but only after finishing it.
create unique index enrolment_one_open on enrolment (learner_id, path_id)
  where completed_at is null and withdrawn_at is null;
create index enrolment_learner on enrolment (learner_id, moved_at desc);
create index enrolment_path on enrolment (path_id);
create index enrolment_version on enrolment (path_version_id);
create index enrolment_needs_hand on enrolment (learner_id) where needs_hand;

create table path_event (
  id uuid primary key,
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  sequence int not null,
  kind text not null,
  step_id text,
  body jsonb not null,
  once_key text not null,
  actor_id uuid references person (id) on delete set null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  unique (enrolment_id, sequence)
);
comment on column path_event.once_key is 'Names what happened, so that telling it twice changes nothing.';
-- What happened once is told once.
create unique index path_event_told_once on path_event (enrolment_id, once_key);

create table activity (
  id uuid not null,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  subject uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  seconds int not null default 0 check (seconds >= 0),
  primary key (id, received_at)
) partition by range (received_at);
comment on column activity.occurred_at is 'When the device says it happened; accepted up to 48 hours back.';
comment on column activity.seconds is 'How long it took; gaps of up to five minutes between events count.';
create index activity_person on activity (person_id, occurred_at desc);
create table activity_other partition of activity default;

create function ensure_activity_month(month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', month);
  name text := 'activity_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is not null then return; end if;
  if exists (select from activity_other where received_at >= first and received_at < first + interval '1 month') then return; end if;
  execute format('create table %I partition of activity for values from (%L) to (%L)', name, first, first + interval '1 month');
end
$$;
comment on function ensure_activity_month is 'Makes the month''s partition ahead of time; months already begun in the catch-all stay there.';
select ensure_activity_month((date_trunc('month', now()) + make_interval(months => m))::date) from generate_series(-3, 3) m;

create table task_submission (
  id uuid primary key,
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  step_id text not null,
  learner_id uuid not null references person (id) on delete cascade,
  answer text not null default '',
  file_digest text,
  file_name text,
  file_mime text,
  file_bytes bigint,
  submitted_at timestamptz not null,
  verdict text check (verdict in ('verified', 'returned')),
  reason text,
  judged_by uuid references person (id) on delete set null,
  judged_at timestamptz,
  check ((verdict is null) = (judged_at is null)),
  check (verdict is distinct from 'returned' or length(reason) > 0),
  check (answer <> '' or file_digest is not null)
);
-- One submission of a task waits for its verdict at a time.
create unique index task_submission_one_waiting on task_submission (enrolment_id, step_id) where verdict is null;
create index task_submission_learner on task_submission (learner_id, submitted_at desc);
create index task_submission_waiting on task_submission (submitted_at) where verdict is null;
