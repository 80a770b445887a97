-- One thing a unit chose to get better at in a quarter, measured against its own last quarter.
create table pact (
  id uuid primary key,
  unit_id uuid not null references unit (id) on delete cascade,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  measure text not null,
  chosen_by uuid references person (id) on delete set null,
  chosen_at timestamptz not null,
  constraint pact_one_a_quarter unique (unit_id, quarter)
);
