-- Records: the ledger of learning hours (JP) and the dated rules it is credited under.

create table hours_rule (
  code text not null,
  name_id text not null,
  name_en text not null,
  in_force_from date not null,
  in_force_to date,
  legal_basis text not null,
  primary key (code, in_force_from)
);
comment on table hours_rule is 'Forms of learning and the rule under which their hours count; a change of rule is a new row.';
insert into hours_rule (code, name_id, name_en, in_force_from, legal_basis) values
  ('NKL03', 'E-learning', 'E-learning', '2018-01-01', 'Peraturan LAN 10/2018');

create table hours_goal (
  employment text not null check (employment in ('pns', 'pppk')),
  kind text not null check (kind in ('floor', 'ceiling')),
  hours numeric(6, 2) not null,
  in_force_from date not null,
  in_force_to date,
  legal_basis text not null,
  primary key (employment, kind, in_force_from)
);
comment on table hours_goal is 'Hours a year asks for (floor) or foresees at most (ceiling, a warning and never a block).';
insert into hours_goal (employment, kind, hours, in_force_from, legal_basis) values
  ('pns', 'floor', 20, '2017-01-01', 'PP 11/2017 pasal 203(4)'),
  ('pppk', 'floor', 20, '2023-10-31', 'UU 20/2023 pasal 49'),
  ('pppk', 'ceiling', 24, '2018-11-28', 'PP 49/2018 pasal 40(1)');

create table learning_hours (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  thing_kind text not null,
  thing_id uuid not null,
  title text not null,
  year int not null,
  hours numeric(6, 2) not null check (hours >= 0),
  form text not null,
  rule text not null,
  completed_on date not null,
  credited_at timestamptz not null,
  unique (person_id, thing_id, year)
);
comment on column learning_hours.thing_id is 'The course or path; credited once per person and year.';
comment on column learning_hours.rule is 'The rule and the day it came into force, so that a later rule leaves it as it was.';
create index learning_hours_person on learning_hours (person_id, year);
