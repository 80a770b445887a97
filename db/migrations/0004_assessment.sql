-- Attempts, the log of answers, and what a person is allowed beyond the rules.

create table attempt (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  enrolment_id uuid,
  step_id text,
  publication_id uuid not null,
  part_id uuid not null,
  question_id text,
  number integer not null check (number >= 1),
  sheet jsonb not null check (jsonb_typeof(sheet) = 'array'),
  rules jsonb not null,
  started_at timestamptz not null,
  deadline_at timestamptz check (deadline_at > started_at),
  submitted_at timestamptz,
  grade numeric check (grade between 0 and 1),
  evidence jsonb,
  foreign key (publication_id, part_id) references publication_part (publication_id, part_id) on delete restrict,
  constraint attempt_graded_when_submitted check (num_nulls(submitted_at, grade, evidence) in (0, 3))
);

comment on table attempt is 'One sitting of a check, or of one question inside a lesson.';
comment on column attempt.enrolment_id is 'The walk it belongs to; null outside a path.';
comment on column attempt.question_id is 'Set when the attempt is one question inside a lesson, null for a whole check.';
comment on column attempt.number is 'Which try at this part it is, counted from 1.';
comment on column attempt.sheet is 'The questions as asked, in the order asked, with the keys they are graded by. Never changes.';
comment on column attempt.rules is 'The rules as they were at the start, accommodations included.';
comment on column attempt.deadline_at is 'By the clock of the server; null without a time limit.';
comment on column attempt.grade is '0 to 1.';
comment on column attempt.evidence is 'What the graded questions say about competencies. A projection of sheet and answers: see attempts:verify.';

-- A person sits one attempt at a time of the same thing.
create unique index attempt_one_open on attempt (person_id, enrolment_id, step_id, part_id, question_id)
  nulls not distinct
  where submitted_at is null;

-- Two starts at the same moment cannot count as the same try.
create unique index attempt_number on attempt (person_id, enrolment_id, step_id, part_id, question_id, number)
  nulls not distinct;

create index attempt_enrolment on attempt (enrolment_id, step_id);
create index attempt_submitted on attempt (person_id, submitted_at);
create index attempt_publication on attempt (publication_id, part_id);
create index attempt_expiring on attempt (deadline_at) where submitted_at is null and deadline_at is not null;

create table answer (
  attempt_id uuid not null references attempt (id) on delete cascade,
  device text not null check (length(device) between 1 and 64),
  sequence integer not null check (sequence >= 0),
  question_id text not null,
  value jsonb not null,
  answered_at timestamptz not null,
  received_at timestamptz not null,
  late boolean not null,
  primary key (attempt_id, device, sequence)
);

comment on table answer is 'Append-only: what was answered, in which order on which device. The answer that counts is a fold.';
comment on column answer.device is 'The browser''s own name for itself, or `form` without JavaScript.';
comment on column answer.value is 'null takes an answer back.';
comment on column answer.answered_at is 'The device''s word, kept between the start and the moment it arrived.';
comment on column answer.late is 'Arrived after the deadline or after the submission: kept, not graded.';

create table accommodation (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  enrolment_id uuid,
  step_id text,
  extra_time_percent integer not null default 0 check (extra_time_percent between 0 and 300),
  extra_attempts integer not null default 0 check (extra_attempts between 0 and 20),
  reason text not null check (length(reason) between 3 and 1000),
  granted_by uuid references person (id) on delete set null,
  granted_at timestamptz not null,
  withdrawn_at timestamptz,
  check (extra_time_percent > 0 or extra_attempts > 0),
  check (enrolment_id is not null or step_id is null)
);

comment on table accommodation is 'Extra time or attempts for one person, with the reason; everywhere, in one enrolment or at one step.';

create index accommodation_person on accommodation (person_id) where withdrawn_at is null;
