-- A file on its way. Its bytes so far lie in the data folder under its id; how many have come, the file itself says.
create table upload (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  fields jsonb not null,
  began_at timestamptz not null,
  last_at timestamptz not null,
  looked_at timestamptz,
  received jsonb
);
comment on column upload.fields is 'What a form would say beside the file: its use, the work it is for.';
comment on column upload.looked_at is 'When its first bytes were found to be of a kind that its use takes.';
comment on column upload.received is 'What became of it, so that finishing twice is answered and not done again.';
create index upload_of_person on upload (person_id, began_at);
create index upload_last on upload (last_at);

-- One file however often its upload is finished.
alter table media add column upload_id uuid unique;

-- Where drafts show a file, also in parts that were taken out and may be put back.
create view media_place as
  select media_use.media_id, media_use.work_id, part.id as part_id, 'lesson' as place,
    part.deleted_at is not null or module.deleted_at is not null as is_out
  from media_use
  join part on part.work_id = media_use.work_id and strpos(part.body::text, media_use.media_id::text) > 0
  left join module on module.id = part.module_id
  union all
  select cover_media_id, id, null, 'cover', false from work where cover_media_id is not null
  union all
  select media_id, work_id, null, 'video', false from recording where media_id is not null
  union all
  select poster_media_id, work_id, null, 'poster', false from recording where poster_media_id is not null
  union all
  select media_id, work_id, null, 'captions', false from caption
  union all
  select media_id, work_id, null, 'material', false from material;

-- Every stored file that some row needs.
create view kept_file as
  select digest from media
  union all select master_digest from media where master_digest is not null
  union all select digest from media_variant
  union all select file_digest from task_submission where file_digest is not null;
