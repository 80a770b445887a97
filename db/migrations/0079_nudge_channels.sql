-- Where else than on Today a nudge may come to, and which of these ways took it.

-- The number a person gave for reminders by WhatsApp or SMS; the row is their agreement, and goes with it.
create table nudge_number (
  person_id uuid primary key references person (id) on delete cascade,
  number text not null check (number ~ '^\+62[2-9][0-9]{7,11}$'),
  agreed_at timestamptz not null
);

-- One way on which one nudge went to its person.
create table nudge_delivery (
  id uuid primary key,
  nudge_id uuid not null references nudge_sent (id) on delete cascade,
  channel text not null,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  tries int not null default 0,
  handed_over_at timestamptz,
  ended text check (ended in ('taken', 'refused', 'unsure', 'dropped')),
  ended_at timestamptz,
  receipt text,
  last_error text,
  unique (nudge_id, channel),
  check ((ended is null) = (ended_at is null))
);
-- At most once over all ways: another one opens only where this one surely did not arrive.
create unique index nudge_delivery_one on nudge_delivery (nudge_id) where ended is distinct from 'refused';
create index nudge_delivery_waiting on nudge_delivery (next_try_at) where ended is null;
comment on column nudge_delivery.handed_over_at is 'From then on nobody tries again, unless it was refused.';
comment on column nudge_delivery.ended is 'taken: the other side has it; refused: it surely did not arrive; unsure: nobody knows, so no other way is tried; dropped: no longer wanted';
comment on column nudge_delivery.receipt is 'What the other side answered when it took it';
