-- Attendance: the secret behind a session's code, who was there and how that is known, and hours that are taken back.

alter table seminar
  add column minimum_percent integer not null default 80 check (minimum_percent between 1 and 100),
  add column asks_leaving boolean not null default false,
  add column admits_unregistered boolean not null default true,
  add column settled_at timestamptz;
comment on column seminar.minimum_percent is 'The share of all its minutes that one has to be there for, to have attended.';
comment on column seminar.asks_leaving is 'Whether the code is asked for at the end too; without it a session counts from the arrival to its end.';
comment on column seminar.admits_unregistered is 'Whether people of its audience without a seat may enter the code.';
comment on column seminar.settled_at is 'When, after its end, hours were last credited to all who attended.';

alter table seminar_session
  add column code_secret text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
comment on column seminar_session.code_secret is 'What the code on its screen is derived from, together with the time; it never leaves the server.';

create table attendance (
  id uuid primary key,
  session_id uuid not null references seminar_session (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('arrived', 'left', 'listed', 'reported', 'struck')),
  happened_at timestamptz not null,
  minutes integer check (minutes >= 0),
  batch_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid references person (id) on delete set null,
  undone_at timestamptz,
  undone_by uuid references person (id) on delete set null,
  constraint attendance_reports_minutes check ((kind = 'reported') = (minutes is not null))
);
comment on table attendance is 'What became known of who was at a session. Nothing is deleted: what was a mistake is struck or undone.';
comment on column attendance.happened_at is 'When the code was typed, by the device; otherwise when it was recorded.';
comment on column attendance.minutes is 'Minutes of the session, as the report of a meeting tells them.';
comment on column attendance.batch_id is 'Everything an organiser recorded with one press.';
comment on column attendance.recorded_by is 'The organiser; null where the person entered the code.';
create index attendance_of_session on attendance (session_id, person_id);
create index attendance_by_person on attendance (person_id);
create index attendance_by_batch on attendance (batch_id);

-- Hours can be taken back: by an entry against the credit, which stays.
alter table learning_hours
  drop constraint learning_hours_hours_check,
  drop constraint learning_hours_person_id_thing_id_year_key,
  add column entry integer not null default 1,
  add constraint learning_hours_sign check ((entry > 0 and hours >= 0) or (entry < 0 and hours < 0)),
  add constraint learning_hours_once unique (person_id, thing_id, year, entry);
comment on column learning_hours.entry is 'Which credit of this thing in this year it is, from 1; minus that number takes that credit back.';
