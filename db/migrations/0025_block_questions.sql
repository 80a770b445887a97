-- Learners ask about a block of a lesson; its authors answer, and may show the answer to everyone under the block.
create table block_question (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  part_id uuid not null,
  block_id text not null,
  quote text not null check (char_length(quote) <= 300),
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  step_id text not null,
  asked_by uuid not null references person (id) on delete cascade,
  text text not null check (char_length(text) between 1 and 1000),
  asked_at timestamptz not null,
  told_at timestamptz,
  hidden_at timestamptz,
  hidden_by uuid references person (id) on delete set null,
  check (hidden_at is not null or hidden_by is null)
);
comment on column block_question.block_id is 'Empty for the lesson as a whole.';
comment on column block_question.quote is 'How the block began when it was asked about.';
comment on column block_question.told_at is 'When its authors were sent word; several questions travel in one letter.';
create index block_question_of_work on block_question (work_id, id);
create index block_question_of_part on block_question (part_id) where hidden_at is null;
create index block_question_asked_by on block_question (asked_by);
create index block_question_untold on block_question (asked_at) where told_at is null;

create table block_answer (
  question_id uuid primary key references block_question (id) on delete cascade,
  text text not null check (char_length(text) between 1 and 4000),
  answered_by uuid not null references person (id) on delete cascade,
  answered_at timestamptz not null,
  shown_at timestamptz,
  block_id text,
  made_block_at timestamptz,
  check ((block_id is null) = (made_block_at is null))
);
comment on column block_answer.shown_at is 'Since when other learners read question and answer under the block; null while only who asked does.';
comment on column block_answer.block_id is 'The block of the draft that question and answer became.';
