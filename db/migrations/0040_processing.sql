-- What is made of a recording's video: how far it is, and the renditions that came of it.
create table processing (
  media_id uuid primary key references media (id) on delete cascade,
  source_digest text not null,
  state text not null default 'queued' check (state in ('queued', 'probing', 'making', 'ready', 'refused', 'failed')),
  reason text,
  attempts integer not null default 0 check (attempts >= 0),
  plan jsonb,
  made text[] not null default '{}',
  share numeric(5, 4) not null default 0 check (share between 0 and 1),
  seconds_left integer check (seconds_left >= 0),
  asked_at timestamptz not null,
  changed_at timestamptz not null,
  holder uuid,
  held_until timestamptz,
  check ((state in ('refused', 'failed')) = (reason is not null)),
  check ((holder is null) = (held_until is null))
);
comment on column processing.source_digest is 'The bytes it is made of; the same bytes are made once.';
comment on column processing.reason is 'Why nothing comes of it; a word among those of the machine.';
comment on column processing.attempts is 'How often the step under way was begun.';
comment on column processing.plan is 'What the file was found to be, and what is to be made of it.';
comment on column processing.made is 'Steps of the plan that are done.';
comment on column processing.holder is 'The run that works on it, until the time beside it by the clock of the database.';
create index processing_open on processing (asked_at) where state in ('queued', 'probing', 'making');
create index processing_source on processing (source_digest) where state = 'ready';

-- A row stands only for a whole file: it is written after the last byte is kept, and never changes.
create table rendition (
  id uuid primary key,
  media_id uuid not null references media (id) on delete cascade,
  name text not null,
  digest text not null,
  mime text not null,
  bytes bigint not null check (bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  codecs text not null default '',
  playlist jsonb not null,
  made_at timestamptz not null,
  unique (media_id, name)
);
comment on column rendition.name is 'sound, a height such as 360p, or sprite.';
comment on column rendition.playlist is 'Of film and sound: the beginning and each fragment as seconds, bytes and offset. Of a sprite: its grid.';
create index rendition_digest on rendition (digest);

create function rendition_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'a rendition never changes' using errcode = 'restrict_violation';
end
$$;
create trigger rendition_is_final before update on rendition for each row execute function rendition_never_changes();

-- Every stored file that some row needs, whatever slices have added so far, and these.
do $$
begin
  execute 'create or replace view kept_file as ' || rtrim(pg_get_viewdef('kept_file'::regclass), '; ')
    || ' union all select digest from rendition';
end
$$;

-- Recordings of before are made now.
insert into processing (media_id, source_digest, asked_at, changed_at)
  select distinct media.id, media.digest, media.uploaded_at, media.uploaded_at
  from recording join media on media.id = recording.media_id
  on conflict do nothing;
