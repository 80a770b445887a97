-- The work calendar: what a day asks for. Weekends are the rule of the unit, the rest is told here.
create table holiday (
  day date primary key,
  name text not null,
  kind text not null check (kind in ('national', 'joint')),
  imported_at timestamptz not null,
  imported_by uuid references person (id) on delete set null
);
comment on column holiday.kind is 'national: libur nasional; joint: cuti bersama, which a service unit may work';

-- Ramadan shortens the working day, and with it the hours in which a nudge may arrive.
create table ramadan (
  started_on date primary key,
  ended_on date not null,
  check (ended_on between started_on and started_on + 40)
);

-- A unit that works other weekdays than Monday to Friday; holds for the units below it, until one says otherwise.
create table unit_weekdays (
  unit_id uuid primary key references unit (id) on delete cascade,
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[])
);
comment on column unit_weekdays.weekdays is 'ISO weekdays, 1 = Monday';

-- One day that a unit and those below it work, or do not, against the calendar (service on cuti bersama, a regional holiday).
create table unit_day (
  unit_id uuid not null references unit (id) on delete cascade,
  day date not null,
  works boolean not null,
  reason text not null,
  declared_by uuid references person (id) on delete set null,
  declared_at timestamptz not null,
  primary key (unit_id, day)
);

-- Recorded by the person; read by nobody else.
create table leave (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null check (kind in ('annual', 'long', 'sick', 'maternity', 'important', 'unpaid', 'duty')),
  started_on date not null,
  ended_on date not null,
  recorded_at timestamptz not null,
  check (ended_on between started_on and started_on + 1100)
);
create index leave_by_person on leave (person_id, started_on);

-- A week that asks for nothing, of one unit and those below it, or of everyone (an outage, a disaster).
create table exempt_week (
  id uuid primary key,
  week date not null check (extract(isodow from week) = 1),
  unit_id uuid references unit (id) on delete cascade,
  reason text not null,
  declared_by uuid references person (id) on delete set null,
  declared_at timestamptz not null
);
create unique index exempt_week_once on exempt_week (week, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid));

-- The ledger of nudges: what was said, to whom, why and how likely, as the person may read it.
create table nudge_sent (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  nudge text not null,
  period text not null,
  variant text not null,
  channels text[] not null,
  title text not null,
  body text not null,
  action_label text not null,
  action_href text not null,
  language text not null check (language in ('id', 'en')),
  subject text,
  reasons jsonb not null,
  eligible text[] not null,
  probability numeric not null check (probability > 0 and probability <= 1),
  transactional boolean not null default false,
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  -- At most once per person, nudge and period, whatever runs at the same time.
  constraint nudge_sent_once unique (person_id, nudge, period)
);
create index nudge_sent_by_person on nudge_sent (person_id, sent_at desc);
comment on column nudge_sent.subject is 'What it spoke of (a path), so that one thing is not urged twice within days';
comment on column nudge_sent.reasons is 'The facts it was chosen on, as { name: value }';
comment on column nudge_sent.eligible is 'Every nudge and variant that could have been chosen at that moment';

create table nudge_dismissal (
  nudge_id uuid primary key references nudge_sent (id) on delete cascade,
  dismissed_at timestamptz not null
);

-- A kind of nudge, or all of them, switched off; switched on again it stays as history.
create table nudge_switch (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  nudge text,
  switched_off_at timestamptz not null,
  switched_on_at timestamptz check (switched_on_at >= switched_off_at)
);
comment on column nudge_switch.nudge is 'null: every kind';
create unique index nudge_switch_one_off on nudge_switch (person_id, coalesce(nudge, '')) where switched_on_at is null;
