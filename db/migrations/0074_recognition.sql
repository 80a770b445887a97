-- Thanks from one person to another. Nobody counts them.
create table thanks (
  id uuid primary key,
  giver_id uuid not null references person (id) on delete cascade,
  receiver_id uuid not null references person (id) on delete cascade,
  reason text not null,
  given_on date not null,
  given_at timestamptz not null,
  constraint thanks_to_another check (giver_id <> receiver_id),
  -- The same thanks twice on a day are one.
  constraint thanks_once_a_day unique (giver_id, receiver_id, reason, given_on)
);
comment on column thanks.given_on is 'The day in the zone of the giver';
create index thanks_received on thanks (receiver_id, given_at desc);

-- Who does not want to be seen on the wall of their unit.
create table wall_absence (
  person_id uuid primary key references person (id) on delete cascade,
  left_at timestamptz not null
);

-- A short story of how somebody learned something. It is shown to others only while its teller approves.
create table story (
  id uuid primary key,
  teller_id uuid not null references person (id) on delete cascade,
  words text not null check (length(words) between 30 and 400),
  written_at timestamptz not null,
  approved_at timestamptz check (approved_at >= written_at),
  withdrawn_at timestamptz check (withdrawn_at >= written_at)
);
create index story_by_teller on story (teller_id, written_at desc);
