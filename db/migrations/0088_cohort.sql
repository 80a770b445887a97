-- Cohorts: people who learn together, whatever unit each belongs to.

create table cohort (
  id uuid primary key,
  unit_id uuid not null references unit (id) on delete restrict,
  name text not null check (length(name) between 1 and 200),
  created_by uuid references person (id) on delete set null,
  created_at timestamptz not null,
  closed_by uuid references person (id) on delete set null,
  closed_at timestamptz
);
comment on column cohort.unit_id is 'Coordinators whose scope contains this unit keep the cohort.';
comment on column cohort.closed_at is 'Over: nobody joins and nothing is assigned to it any more; who was in it stays known.';
-- Two cohorts of one unit are told apart by their names.
create unique index cohort_one_name on cohort (unit_id, lower(name));

create table cohort_member (
  id uuid primary key,
  cohort_id uuid not null references cohort (id) on delete restrict,
  person_id uuid not null references person (id) on delete cascade,
  added_by uuid references person (id) on delete set null,
  added_at timestamptz not null,
  ended_by uuid references person (id) on delete set null,
  ended_at timestamptz
);
-- Somebody is in a cohort once at a time.
create unique index cohort_member_once on cohort_member (cohort_id, person_id) where ended_at is null;
create index cohort_member_by_person on cohort_member (person_id) where ended_at is null;

alter table assignment drop constraint assignment_target_kind_check;
alter table assignment add constraint assignment_target_kind_check
  check (target_kind in ('person', 'unit', 'subtree', 'cohort'));
comment on column assignment.target_id is 'A person, a unit alone or with all below it, or a cohort.';
