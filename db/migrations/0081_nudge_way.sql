-- What a person chose of the ways on which nudges come to them; who chose nothing has no row.
create table nudge_way (
  person_id uuid primary key references person (id) on delete cascade,
  first_channel text,
  mail_off_at timestamptz,
  chosen_at timestamptz not null
);
comment on column nudge_way.first_channel is 'Tried before the others; null for the usual order';
comment on column nudge_way.mail_off_at is 'Since when no nudge comes by mail; null when it may';
