-- What experts write: works (courses and recordings), their modules and parts, media, and what is published of them.

-- Files, content-addressed by digest in the data folder. The row says what it is, for whom it was uploaded, and how large.
create table media (
  id uuid primary key,
  digest text not null,
  kind text not null check (kind in ('image', 'video', 'captions', 'file')),
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  width integer check (width > 0),
  height integer check (height > 0),
  seconds numeric(10, 3) check (seconds >= 0),
  name text not null,
  alt text not null default '',
  uploaded_by uuid not null references person (id) on delete restrict,
  uploaded_at timestamptz not null
);
create index media_uploaded_by on media (uploaded_by, uploaded_at desc);
create index media_digest on media (digest);

-- A smaller rendering of an image, for phones.
create table media_variant (
  media_id uuid not null references media (id) on delete cascade,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  digest text not null,
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  primary key (media_id, width)
);

create table work (
  id uuid primary key,
  kind text not null check (kind in ('course', 'recording')),
  title text not null check (char_length(title) between 1 and 200),
  summary text not null default '' check (char_length(summary) <= 2000),
  language text not null default 'id' check (language in ('id', 'en')),
  cover_media_id uuid references media (id) on delete set null,
  hours_jp numeric(6, 2) check (hours_jp > 0 and hours_jp <= 999),
  effort_minutes integer check (effort_minutes between 1 and 60000),
  -- Counts every saved change of details and outline, so that two authors never overwrite each other silently.
  revision integer not null default 1,
  created_by uuid not null references person (id) on delete restrict,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  retired_at timestamptz
);
comment on column work.hours_jp is 'Learning hours (JP) that completing it credits; null credits none.';
comment on column work.effort_minutes is 'The author''s own estimate; null leaves it to the sum of the parts.';

create table work_author (
  work_id uuid not null references work (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  role text not null check (role in ('author', 'reviewer')),
  added_at timestamptz not null,
  primary key (work_id, person_id)
);
create index work_author_person on work_author (person_id);

create table work_competency (
  work_id uuid not null references work (id) on delete cascade,
  competency text not null,
  level smallint not null check (level between 1 and 5),
  primary key (work_id, competency)
);
create index work_competency_competency on work_competency (competency, level);

create table module (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  title text not null check (char_length(title) between 1 and 200),
  position integer not null,
  deleted_at timestamptz,
  unique (id, work_id)
);
create index module_of_work on module (work_id, position) where deleted_at is null;

-- A lesson's body is one Tiptap document; a check's body is { rules, questions }. A recording has one part without a module.
create table part (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  module_id uuid,
  kind text not null check (kind in ('lesson', 'check')),
  title text not null check (char_length(title) between 1 and 200),
  position integer not null,
  body jsonb not null,
  minutes integer check (minutes between 1 and 600),
  revision integer not null default 1,
  saved_key text,
  updated_at timestamptz not null,
  updated_by uuid not null references person (id) on delete restrict,
  deleted_at timestamptz,
  foreign key (module_id, work_id) references module (id, work_id) on delete cascade
);
comment on column part.minutes is 'The author''s own estimate; null leaves it to the length of the body.';
comment on column part.saved_key is 'Key of the last save, so that a repeated request is answered and not applied again.';
create index part_of_work on part (work_id, module_id, position) where deleted_at is null;

-- Where a file is used in a draft: whoever may open the work may see the file.
create table media_use (
  media_id uuid not null references media (id) on delete cascade,
  work_id uuid not null references work (id) on delete cascade,
  primary key (media_id, work_id)
);
create index media_use_work on media_use (work_id);

-- What learners see. It never changes; only its retirement is added.
create table publication (
  id uuid primary key,
  work_id uuid not null references work (id) on delete restrict,
  number integer not null check (number > 0),
  outline jsonb not null,
  digest text not null,
  words tsvector not null,
  wording_only boolean not null default false,
  published_at timestamptz not null,
  published_by uuid not null references person (id) on delete restrict,
  retired_at timestamptz,
  unique (work_id, number)
);
comment on column publication.outline is 'Title, summary, language, cover, hours, minutes, bytes, competencies, modules and parts as they were published; a recording''s video, captions and chapters.';
comment on column publication.digest is 'Fingerprint of everything published, so that publishing the same draft twice makes one publication.';
comment on column publication.words is 'For search: title, summary and text in Indonesian and English stems.';
create index publication_current on publication (work_id, number desc) where retired_at is null;
create index publication_words on publication using gin (words);

create table publication_part (
  publication_id uuid not null references publication (id) on delete restrict,
  part_id uuid not null,
  kind text not null check (kind in ('lesson', 'check')),
  title text not null,
  body jsonb not null,
  minutes integer not null check (minutes >= 0),
  bytes bigint not null check (bytes >= 0),
  position integer not null,
  primary key (publication_id, part_id)
);
create index publication_part_part on publication_part (part_id);

create table publication_media (
  publication_id uuid not null references publication (id) on delete restrict,
  media_id uuid not null references media (id) on delete restrict,
  primary key (publication_id, media_id)
);
create index publication_media_media on publication_media (media_id);

create function publication_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'publication' then
    if (to_jsonb(new) - 'retired_at') = (to_jsonb(old) - 'retired_at') then return new; end if;
  end if;
  raise exception 'a publication never changes (% on %)', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger publication_is_final before update or delete on publication
  for each row execute function publication_never_changes();
create trigger publication_part_is_final before update or delete on publication_part
  for each row execute function publication_never_changes();
create trigger publication_media_is_final before update or delete on publication_media
  for each row execute function publication_never_changes();

-- An author asks for a second pair of eyes; a reviewer publishes or returns it with a remark.
create table review (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  asked_by uuid not null references person (id) on delete restrict,
  asked_at timestamptz not null,
  message text not null default '' check (char_length(message) <= 2000),
  closed_at timestamptz,
  closed_by uuid references person (id) on delete restrict,
  outcome text check (outcome in ('published', 'returned', 'withdrawn')),
  remark text not null default '' check (char_length(remark) <= 2000),
  check ((closed_at is null) = (outcome is null))
);
create index review_of_work on review (work_id, asked_at desc);
-- One open request a work.
create unique index review_one_open on review (work_id) where closed_at is null;

-- How this organisation publishes; one row at most, absent means the defaults.
create table publishing_policy (
  only_row boolean primary key default true check (only_row),
  four_eyes boolean not null,
  changed_at timestamptz not null,
  changed_by uuid not null references person (id) on delete restrict
);
comment on column publishing_policy.four_eyes is 'Whether someone other than the only author must publish.';
