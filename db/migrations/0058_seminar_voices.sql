-- What people ask the speakers of a seminar, before, during and after it, and what they thought of it.

create table seminar_question (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete cascade,
  asked_by uuid not null references person (id) on delete cascade,
  text text not null check (char_length(text) between 1 and 500),
  asked_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid references person (id) on delete set null,
  answer text check (char_length(answer) <= 4000),
  answered_at timestamptz,
  answered_by uuid references person (id) on delete set null,
  check (hidden_at is not null or hidden_by is null),
  check ((answer is null) = (answered_at is null))
);
comment on column seminar_question.answer is 'Empty when it was answered aloud.';
create index seminar_question_of on seminar_question (seminar_id);
create index seminar_question_asked_by on seminar_question (asked_by);

-- Who would like to know the same.
create table seminar_question_vote (
  question_id uuid not null references seminar_question (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  primary key (question_id, person_id)
);

create table seminar_feedback (
  seminar_id uuid not null references seminar (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  useful integer not null check (useful between 1 and 5),
  clear integer not null check (clear between 1 and 5),
  will_try text not null default '' check (char_length(will_try) <= 1000),
  to_mend text not null default '' check (char_length(to_mend) <= 1000),
  given_at timestamptz not null,
  primary key (seminar_id, person_id)
);
comment on column seminar_feedback.useful is 'How much of it helps at work, from 1 (nothing) to 5 (very much).';
comment on column seminar_feedback.clear is 'How clear it was, from 1 (hardly) to 5 (very).';
comment on column seminar_feedback.given_at is 'When it was first given; changing it later keeps the moment.';
