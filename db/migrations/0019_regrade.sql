-- A key that was corrected after people had answered. The sheet of an attempt stays as it was dealt; what it is graded by is
-- the sheet with its corrections, in the order they were made.
create table attempt_correction (
  attempt_id uuid not null references attempt (id) on delete cascade,
  publication_id uuid not null references publication (id) on delete restrict,
  keys jsonb not null check (jsonb_typeof(keys) = 'object'),
  grade_before numeric check (grade_before between 0 and 1),
  corrected_at timestamptz not null,
  corrected_by uuid not null references person (id) on delete restrict,
  primary key (attempt_id, publication_id)
);
comment on table attempt_correction is 'Append-only. Made only where it raises a grade, or where the attempt was still open.';
comment on column attempt_correction.publication_id is 'The publication that corrected the keys.';
comment on column attempt_correction.keys is 'The right keys, by question.';
comment on column attempt_correction.grade_before is 'Null where the attempt was not handed in yet.';
create index attempt_correction_publication on attempt_correction (publication_id);

-- Who is inside a publication is asked by what they began.
create index path_event_begun_publication on path_event ((body ->> 'publication')) where kind = 'step.started';
