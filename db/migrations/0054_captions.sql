-- Captions are corrected word by word: each line has a name that stays, whoever changes it, and what became of the whole is told.
alter table caption
  add column file_id uuid,
  add column revision integer not null default 1,
  add column origin text not null default 'file' check (origin in ('file', 'machine')),
  add column checked_at timestamptz,
  add column checked_by uuid references person (id) on delete set null,
  add column changed_at timestamptz,
  add column changed_by uuid references person (id) on delete set null;
update caption
  set file_id = media.id, changed_at = media.uploaded_at, changed_by = media.uploaded_by,
    cues = (
      select coalesce(jsonb_agg(cue || jsonb_build_object('id', gen_random_uuid()) order by place), '[]')
      from jsonb_array_elements(cues) with ordinality as line (cue, place)
    )
  from media where media.id = caption.media_id;
alter table caption
  alter column file_id set not null,
  alter column changed_at set not null;
comment on column caption.media_id is 'The file that was made of the lines last.';
comment on column caption.file_id is 'The name of the file that is made of the lines as they are now; made when they are published.';
comment on column caption.revision is 'Counts every change.';
comment on column caption.origin is 'Whether a person gave the words as a file or a machine heard them.';
comment on column caption.checked_at is 'When a person said that the words are right; null while nobody has.';

-- Lines that gave way to others, kept so that nothing is lost.
create table former_caption (
  id uuid primary key,
  work_id uuid not null references recording (work_id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  cues jsonb not null,
  origin text not null check (origin in ('file', 'machine')),
  checked_at timestamptz,
  checked_by uuid references person (id) on delete set null,
  replaced_at timestamptz not null,
  replaced_by uuid references person (id) on delete set null
);
create index former_caption_of on former_caption (work_id, language, replaced_at desc);
