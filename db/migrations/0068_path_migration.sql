-- A change of version for the people on a path: what it would mean for each, what was chosen for them, what was done.

create table path_migration (
  id uuid primary key,
  path_id uuid not null references path (id) on delete cascade,
  from_version_id uuid not null references path_version (id) on delete cascade,
  to_version_id uuid not null references path_version (id) on delete cascade,
  mapping jsonb not null,
  state text not null default 'looking'
    check (state in ('looking', 'looked', 'cancelled', 'moving', 'moved', 'returning', 'returned')),
  begun_by uuid references person (id) on delete set null,
  begun_at timestamptz not null,
  check (from_version_id <> to_version_id)
);
comment on column path_migration.mapping is 'What became of the steps: ids of the old version to ids of the new one.';
comment on column path_migration.state is 'looking, moving and returning are under way in the background.';
create index path_migration_path on path_migration (path_id, begun_at desc);
-- One change from a version is prepared or carried out at a time.
create unique index path_migration_one_open on path_migration (from_version_id)
  where state in ('looking', 'looked', 'moving', 'returning');

create table path_move (
  migration_id uuid not null references path_migration (id) on delete cascade,
  enrolment_id uuid not null references enrolment (id) on delete cascade,
  outcome text not null check (outcome in ('same', 'on', 'back', 'choose', 'done')),
  here text,
  there text,
  minutes int not null,
  choice text check (choice in ('now', 'later', 'stay')),
  moved_at timestamptz,
  returned_at timestamptz,
  primary key (migration_id, enrolment_id),
  check (returned_at is null or moved_at is not null)
);
comment on table path_move is 'What a change of version means for one walk.';
comment on column path_move.here is 'The step that comes next before the change; there: after it.';
comment on column path_move.minutes is 'How much more (or less) there is left to do.';
comment on column path_move.choice is 'now; later: when a step ends; stay. Null until chosen.';
create index path_move_later on path_move (enrolment_id) where choice = 'later' and moved_at is null;
