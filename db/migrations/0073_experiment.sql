-- Experiments on nudges: settled before they start, and told about people together only.
create table experiment (
  id uuid primary key,
  unit_id uuid references unit (id) on delete restrict,
  question text not null check (length(question) between 10 and 300),
  nudge text not null,
  arms text[] not null check (cardinality(arms) between 2 and 6),
  outcome text not null check (outcome in ('learned48h', 'learned7d')),
  usual_share numeric not null check (usual_share > 0 and usual_share < 1),
  hoped_share numeric not null check (hoped_share > 0 and hoped_share < 1 and hoped_share <> usual_share),
  last_day date not null,
  planned_at timestamptz not null
);
comment on column experiment.unit_id is 'Whose people may take part, those of the units below included; null: everyone';
comment on column experiment.arms is 'Variants of the nudge; usual: as it is sent anyway; none: not at all. The others are compared with the first';
create trigger experiment_is_settled before update on experiment for each row execute function refuse_change();

-- Who planned, started and stopped it. What it is sized for is settled when it starts.
create table experiment_deed (
  experiment_id uuid not null references experiment (id) on delete cascade,
  kind text not null check (kind in ('planned', 'started', 'stopped')),
  actor_id uuid not null,
  done_at timestamptz not null,
  reason text not null default '',
  per_arm int check (per_arm >= 10),
  exploration boolean,
  primary key (experiment_id, kind),
  check ((kind = 'started') = (per_arm is not null and exploration is not null)),
  check ((kind = 'stopped') = (reason <> ''))
);
comment on column experiment_deed.actor_id is 'Kept as it is when the person is gone';
create trigger experiment_deed_is_append_only before update on experiment_deed for each row execute function refuse_change();

-- The first moment at which the nudge fitted someone who takes part: a person counts once.
create table experiment_part (
  experiment_id uuid not null references experiment (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  arm text not null,
  probability numeric not null check (probability > 0 and probability <= 1),
  period text not null,
  subject text,
  entered_at timestamptz not null,
  primary key (experiment_id, person_id)
);
create index experiment_part_withheld on experiment_part (person_id, entered_at) where arm = 'none';
