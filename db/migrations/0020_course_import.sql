-- A file that becomes a course, or more lessons of one: sent, read in the background, looked at by its sender, then made. What
-- came in, changed and was lost stays with the course.
create table course_import (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  form_key text not null,
  into_work_id uuid references work (id) on delete cascade,
  file_name text not null,
  language text not null check (language in ('id', 'en')),
  split text not null default 'auto' check (split in ('auto', 'lessons', 'modules')),
  sent_at timestamptz not null,
  -- When the reader last said that it is still at it; long ago means that it was killed, and another may begin anew.
  reading_at timestamptz,
  done integer not null default 0,
  total integer not null default 0,
  read_at timestamptz,
  refused text,
  refused_detail text not null default '',
  incoming jsonb,
  report jsonb,
  work_id uuid references work (id) on delete cascade,
  made_at timestamptz,
  check (refused is null or incoming is null),
  check ((work_id is null) = (made_at is null)),
  unique (person_id, form_key)
);
comment on column course_import.into_work_id is 'The course that gets more lessons; null makes a new one.';
comment on column course_import.incoming is 'What was read, with the files on disk that it shows; gone once the course is made.';
comment on column course_import.report is 'Counts of what came in, and notes of what changed or was lost, each with its part and block.';
create index course_import_work on course_import (work_id, made_at desc) where work_id is not null;
create index course_import_open on course_import (sent_at) where work_id is null;
