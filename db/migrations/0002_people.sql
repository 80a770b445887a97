-- Persons, their units, superiors and roles; how they sign in; what they agreed to; what was done.

create table unit (
  id uuid primary key,
  parent_id uuid references unit (id) on delete restrict,
  name text not null check (name <> ''),
  path text not null,
  zone text,
  created_at timestamptz not null,
  constraint unit_path_ends_here check (path like '%/' || id::text || '/'),
  constraint unit_depth_at_most_8 check (length(path) <= 1 + 8 * 37)
);
comment on column unit.path is 'Ids from the root down to this unit, /root/…/self/, so that a subtree is one prefix.';
comment on column unit.zone is 'IANA time zone; null means that of the parent.';
create index unit_by_path on unit (path text_pattern_ops);
create unique index unit_name_once_per_parent on unit (parent_id, lower(name)) nulls not distinct;

create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null,
  nip char(18),
  job_title text not null default '',
  language text not null default 'id' check (language in ('id', 'en')),
  zone text,
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_by uuid references person (id) on delete set null,
  constraint person_nip_18_digits check (nip ~ '^[0-9]{18}$')
);
create unique index person_one_email on person (lower(email));
create unique index person_one_nip on person (nip);

create table membership (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  unit_id uuid not null references unit (id) on delete restrict,
  started_on date not null,
  ended_on date,
  constraint membership_in_order check (ended_on is null or ended_on >= started_on)
);
create unique index membership_one_open on membership (person_id) where ended_on is null;
create index membership_by_unit on membership (unit_id) where ended_on is null;

create table superior (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  superior_id uuid not null references person (id) on delete cascade,
  started_on date not null,
  ended_on date,
  constraint superior_is_another check (person_id <> superior_id)
);
create unique index superior_one_open on superior (person_id) where ended_on is null;
create index superior_by_superior on superior (superior_id) where ended_on is null;

create table unit_head (
  id uuid primary key,
  unit_id uuid not null references unit (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  started_on date not null,
  ended_on date
);
create unique index unit_head_one_open on unit_head (unit_id) where ended_on is null;

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  role text not null check (role in ('learner', 'expert', 'reviewer', 'mentor', 'coordinator', 'administrator')),
  unit_id uuid references unit (id) on delete cascade,
  granted_at timestamptz not null,
  granted_by uuid references person (id) on delete set null,
  revoked_at timestamptz
);
comment on column role_grant.unit_id is 'The role holds for this unit and what lies below it; null means everywhere.';
create unique index role_grant_once on role_grant (person_id, role, unit_id) nulls not distinct where revoked_at is null;

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  device text not null default ''
);
create index session_by_person on session (person_id) where revoked_at is null;

create table password_reset (
  token_hash bytea primary key,
  person_id uuid not null references person (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table consent (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  purpose text not null,
  answered_at timestamptz not null,
  given boolean not null
);
comment on table consent is 'Every answer a person gave, newest last; no answer means not asked yet.';
create index consent_by_person on consent (person_id, purpose, answered_at desc);

create table audit (
  sequence bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  previous_hash text not null,
  hash text not null unique
);
comment on table audit is 'Append-only chain: each row carries the hash of the one before.';
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_is_append_only before update or delete on audit for each row execute function refuse_change();
