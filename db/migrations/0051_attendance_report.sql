-- Reports of meetings, from when they are sent until they are carried out, and how their columns were read before.
create table attendance_report (
  id uuid primary key,
  session_id uuid not null references seminar_session (id) on delete cascade,
  file_name text not null check (char_length(file_name) <= 200),
  header text[] not null,
  lines jsonb not null,
  columns jsonb not null,
  choices jsonb not null default '{}',
  sent_by uuid not null references person (id) on delete cascade,
  sent_at timestamptz not null,
  batch_id uuid,
  carried_out_at timestamptz,
  constraint attendance_report_recorded check ((batch_id is null) = (carried_out_at is null))
);
comment on column attendance_report.lines is 'Its rows, cell by cell; empty once it is carried out.';
comment on column attendance_report.columns is 'Which column says what.';
comment on column attendance_report.choices is 'Whom the organiser chose where that was not certain; by participant.';
create index attendance_report_open on attendance_report (sent_at) where carried_out_at is null;

create table attendance_columns (
  unit_id uuid not null references unit (id) on delete cascade,
  shape text not null,
  columns jsonb not null,
  remembered_by uuid references person (id) on delete set null,
  remembered_at timestamptz not null,
  primary key (unit_id, shape)
);
comment on column attendance_columns.shape is 'A digest of the names of the columns.';
