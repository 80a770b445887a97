-- The library: what is told of a file beside its bytes, and the trash it may lie in.
alter table media drop constraint media_kind_check;
alter table media
  add constraint media_kind_check check (kind in ('image', 'video', 'audio', 'captions', 'file')),
  add column licence text not null default '' check (char_length(licence) <= 40),
  add column source text not null default '' check (char_length(source) <= 500),
  add column language text check (language in ('id', 'en')),
  add column revision integer not null default 1,
  add column master_digest text,
  add column blur text check (char_length(blur) <= 2000),
  add column drawn_at timestamptz,
  add column trashed_at timestamptz;
comment on column media.licence is 'A name among `licences`; empty while nobody said.';
comment on column media.source is 'Where it comes from, in the words of whoever looks after it: a person, a page, an address.';
comment on column media.language is 'The language spoken or written in it; null where there is none.';
comment on column media.revision is 'Counts every saved description, so that two never overwrite each other silently.';
comment on column media.master_digest is 'A picture as large as it is kept, without camera data; renderings are drawn from it.';
comment on column media.blur is 'A few bytes of the picture (WebP, base64), shown until it comes; null where it would shine through.';
comment on column media.drawn_at is 'When every rendering of a picture was drawn; null while some are missing.';
create index media_undrawn on media (uploaded_at) where kind = 'image' and drawn_at is null;
create index media_trash on media (trashed_at) where trashed_at is not null;

-- A picture has renderings in several widths and formats.
alter table media_variant drop constraint media_variant_pkey, add primary key (media_id, width, mime);
create index media_variant_digest on media_variant (digest);
create index media_master on media (master_digest) where master_digest is not null;
