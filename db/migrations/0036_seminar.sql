-- Seminars before they happen: what is planned and for whom, when and where, who speaks, and who has a seat.

-- What a day of a form counts where a seminar states no hours of its own.
alter table hours_rule
  add column day_hours numeric(6, 2) check (day_hours > 0),
  add column day_hours_international numeric(6, 2) check (day_hours_international > 0);
comment on column hours_rule.day_hours is 'Hours (JP) a day of it counts when nobody states them; null where they are always those of the programme.';
comment on column hours_rule.day_hours_international is 'The same for an international one.';
insert into hours_rule (code, name_id, name_en, in_force_from, legal_basis, day_hours, day_hours_international) values
  ('KL06', 'Seminar, konferensi, atau sarasehan', 'Seminar, conference or symposium', '2018-01-01', 'Peraturan LAN 10/2018', 4, 6),
  ('KL07', 'Workshop atau lokakarya', 'Workshop', '2018-01-01', 'Peraturan LAN 10/2018', 5, 7);

create table seminar (
  id uuid primary key,
  title text not null check (char_length(title) between 1 and 200),
  theme text not null default '' check (char_length(theme) <= 100),
  description text not null default '' check (char_length(description) <= 5000),
  form text not null default 'KL06',
  is_international boolean not null default false,
  hours_jp numeric(6, 2) check (hours_jp > 0 and hours_jp <= 999),
  unit_id uuid not null references unit (id) on delete restrict,
  zone text not null,
  capacity integer check (capacity > 0),
  opens_at timestamptz,
  closes_at timestamptz,
  recording_work_id uuid references recording (work_id) on delete set null,
  revision integer not null default 1,
  created_by uuid not null references person (id) on delete restrict,
  created_at timestamptz not null,
  constraint seminar_window_in_order check (closes_at > opens_at)
);
comment on column seminar.form is 'The form of learning its hours count as: a code of hours_rule.';
comment on column seminar.hours_jp is 'Hours (JP) as stated; null leaves them to the rule of the form, by days.';
comment on column seminar.unit_id is 'The unit that organises it.';
comment on column seminar.zone is 'IANA zone in which its times are entered and told first.';
comment on column seminar.capacity is 'Seats; null is as many as come.';
comment on column seminar.opens_at is 'When registration opens; null is with the announcement.';
comment on column seminar.closes_at is 'When registration closes; null is when its last session ends.';
comment on column seminar.revision is 'Counts every saved change of what is planned, so that two never overwrite each other silently.';
create index seminar_by_unit on seminar (unit_id);

-- Announced, moved, cancelled: what a seminar went through, with who and when.
create table seminar_event (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('announced', 'moved', 'cancelled')),
  reason text not null default '' check (char_length(reason) <= 1000),
  actor_id uuid references person (id) on delete set null,
  happened_at timestamptz not null,
  unique (seminar_id, sequence)
);
create unique index seminar_announced_once on seminar_event (seminar_id) where kind = 'announced';
create unique index seminar_cancelled_once on seminar_event (seminar_id) where kind = 'cancelled';

create table seminar_session (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete cascade,
  title text not null default '' check (char_length(title) <= 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (char_length(place) <= 300),
  meeting_link text check (meeting_link like 'https://%' and char_length(meeting_link) <= 1000),
  constraint seminar_session_in_order check (ends_at > starts_at)
);
comment on column seminar_session.meeting_link is 'Told to seated people alone, from half an hour before until the end.';
create index seminar_session_of on seminar_session (seminar_id, starts_at);
create index seminar_session_by_end on seminar_session (ends_at);

create table seminar_speaker (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete cascade,
  position integer not null,
  person_id uuid references person (id) on delete cascade,
  name text not null default '' check (char_length(name) <= 200),
  affiliation text not null default '' check (char_length(affiliation) <= 200),
  email text check (char_length(email) <= 320),
  -- Someone with an account is named by it; anyone else by words.
  constraint seminar_speaker_is_someone check ((person_id is null) = (name <> ''))
);
comment on column seminar_speaker.email is 'Of a speaker without an account; seen by organisers alone.';
create unique index seminar_speaker_once on seminar_speaker (seminar_id, person_id);

create table seminar_organiser (
  seminar_id uuid not null references seminar (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  added_by uuid references person (id) on delete set null,
  added_at timestamptz not null,
  primary key (seminar_id, person_id)
);

-- For whom it is: people of these units and what lies below them who hold one of these roles; without rows for everyone.
create table seminar_audience_unit (
  seminar_id uuid not null references seminar (id) on delete cascade,
  unit_id uuid not null references unit (id) on delete restrict,
  primary key (seminar_id, unit_id)
);
create index seminar_audience_by_unit on seminar_audience_unit (unit_id);
create table seminar_audience_role (
  seminar_id uuid not null references seminar (id) on delete cascade,
  role text not null check (role in ('expert', 'reviewer', 'mentor', 'coordinator', 'administrator')),
  primary key (seminar_id, role)
);

create table seminar_competency (
  seminar_id uuid not null references seminar (id) on delete cascade,
  competency text not null,
  level integer not null check (level between 1 and 5),
  primary key (seminar_id, competency)
);

create table seminar_material (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  digest text not null,
  added_by uuid not null references person (id) on delete restrict,
  added_at timestamptz not null,
  unique (seminar_id, digest)
);
create or replace view kept_file as
  select digest from media
  union all select master_digest from media where master_digest is not null
  union all select digest from media_variant
  union all select file_digest from task_submission where file_digest is not null
  union all select digest from seminar_material;

-- Seats are given in the order of registration; whoever has none yet waits. Written only by who holds the seminar's row.
create table seminar_registration (
  id uuid primary key,
  seminar_id uuid not null references seminar (id) on delete restrict,
  person_id uuid not null references person (id) on delete cascade,
  number integer not null check (number > 0),
  registered_at timestamptz not null,
  registered_by uuid references person (id) on delete set null,
  seated_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id) on delete set null,
  unique (seminar_id, number)
);
comment on column seminar_registration.number is 'The place in the order of registration; who comes back after withdrawing gets a new one.';
comment on column seminar_registration.seated_at is 'When a seat was given; null is on the waiting list.';
create unique index seminar_registration_one_open on seminar_registration (seminar_id, person_id) where withdrawn_at is null;
create index seminar_registration_by_person on seminar_registration (person_id) where withdrawn_at is null;

create function seminar_has_seats() returns trigger language plpgsql as $$
declare
  full_seminar uuid := case when tg_table_name = 'seminar' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'seminar_id' end;
begin
  if (select count(*) from seminar_registration
      where seminar_id = full_seminar and seated_at is not null and withdrawn_at is null)
    > (select capacity from seminar where id = full_seminar) then
    raise exception 'more people seated than there are seats' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger seminar_never_overfull after insert or update of seated_at, withdrawn_at on seminar_registration
  for each row when (new.seated_at is not null and new.withdrawn_at is null) execute function seminar_has_seats();
create trigger seminar_never_too_small after update of capacity on seminar
  for each row when (new.capacity is not null) execute function seminar_has_seats();

-- A calendar of one's own that other programmes fetch without signing in.
create table calendar_feed (
  token_hash bytea primary key,
  person_id uuid not null references person (id) on delete cascade,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_feed_one_open on calendar_feed (person_id) where revoked_at is null;
