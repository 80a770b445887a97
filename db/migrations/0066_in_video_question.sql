-- Questions inside a recording, each at its second; published as a check of the recording's own.
create table in_video_question (
  id uuid primary key,
  work_id uuid not null references recording (work_id) on delete cascade,
  asks_at integer not null check (asks_at between 0 and 86400),
  question jsonb not null,
  passage_from integer check (passage_from between 0 and 86400),
  passage_to integer check (passage_to between 0 and 86400),
  skip_to integer check (skip_to between 0 and 86400),
  constraint in_video_question_once_a_second unique (work_id, asks_at),
  constraint in_video_question_passage_whole check ((passage_from is null) = (passage_to is null) and passage_to > passage_from),
  constraint in_video_question_skips_ahead check (skip_to > asks_at)
);
comment on column in_video_question.question is 'As a question of a check, key and all; its id is the id of the row.';
comment on column in_video_question.passage_from is 'Where what explains it begins, offered after a wrong answer.';
comment on column in_video_question.skip_to is 'How far a right answer may skip; null skips nothing.';

-- When a recording counts as watched to the end.
alter table recording
  add column completes_at integer not null default 80 check (completes_at between 1 and 100),
  add column completion_asks text not null default 'nothing' check (completion_asks in ('nothing', 'answers', 'right'));
comment on column recording.completes_at is 'Percent of it that must be watched.';
comment on column recording.completion_asks is 'Whether the questions inside it must be answered, or answered right.';

-- Whoever completed a recording once has completed it, whatever it asks for later.
create table recording_completion (
  person_id uuid not null references person (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  completed_at timestamptz not null,
  primary key (person_id, work_id)
);
create index recording_completion_of on recording_completion (work_id);
insert into recording_completion (person_id, work_id, completed_at)
  select person_id, work_id, min(updated_at) from watch_progress where share >= 0.8 group by person_id, work_id;
