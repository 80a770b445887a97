-- Coordination: what is required of whom, by when.

create table assignment (
  id uuid primary key,
  path_id uuid not null references path (id) on delete restrict,
  target_kind text not null check (target_kind in ('person', 'unit', 'subtree')),
  target_id uuid not null,
  due_on date,
  message text not null default '' check (length(message) <= 2000),
  assigned_by uuid references person (id) on delete set null,
  assigned_at timestamptz not null,
  withdrawn_by uuid references person (id) on delete set null,
  withdrawn_at timestamptz
);
comment on column assignment.target_id is 'A person, or a unit alone or with all below it.';
comment on column assignment.due_on is 'The last day, in the zone of the learner''s unit.';
-- The same path is required of the same target once at a time.
create unique index assignment_one_open on assignment (path_id, target_kind, target_id) where withdrawn_at is null;

create table assignment_person (
  assignment_id uuid not null references assignment (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  added_at timestamptz not null,
  due_on date,
  primary key (assignment_id, person_id)
);
comment on column assignment_person.due_on is 'A date of this person''s own, in place of the assignment''s.';
create index assignment_person_by_enrolment on assignment_person (enrolment_id);
create index assignment_person_by_person on assignment_person (person_id);
