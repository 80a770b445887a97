-- A browser that its owner wants reminders on; the row is their agreement, and goes with it.
create table push_device (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  endpoint text not null unique check (endpoint like 'https://%' and length(endpoint) <= 2000),
  p256dh text not null,
  auth text not null,
  agent text not null,
  added_at timestamptz not null
);
create index push_device_by_person on push_device (person_id, added_at desc);
comment on column push_device.endpoint is 'Where the browser''s maker takes messages for it; of whoever asked last on that browser';
