-- Slides of a talk: a PDF becomes pictures, and the pictures have times in a recording.
create table deck (
  media_id uuid primary key references media (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'ready', 'refused', 'failed')),
  reason text,
  pages integer check (pages > 0),
  attempts integer not null default 0 check (attempts >= 0),
  asked_at timestamptz not null,
  holder uuid,
  held_until timestamptz,
  check ((state in ('refused', 'failed')) = (reason is not null)),
  check ((holder is null) = (held_until is null))
);
comment on column deck.reason is 'Why nothing comes of it.';
comment on column deck.pages is 'How many pages it has; null while nobody looked.';
comment on column deck.attempts is 'How often the page under way was begun.';
comment on column deck.holder is 'The run that works on it, until the time beside it by the clock of the database.';

-- One page as a picture in two sizes; written after the last byte of both is kept, and never changed.
create table slide (
  media_id uuid not null references deck (media_id) on delete cascade,
  number integer not null check (number > 0),
  title text not null,
  text text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  small_digest text not null,
  small_bytes bigint not null check (small_bytes > 0),
  large_digest text not null,
  large_bytes bigint not null check (large_bytes > 0),
  look bytea not null,
  primary key (media_id, number)
);
comment on column slide.width is 'Pixels of the large size.';
comment on column slide.look is 'What it looks like in a few grey pixels, to be found again in a video.';

create function slide_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'a slide never changes' using errcode = 'restrict_violation';
end
$$;
create trigger slide_is_final before update on slide for each row execute function slide_never_changes();

-- The slides of a recording are one of the papers to take along.
alter table recording
  add column slides_media_id uuid,
  add column slides_revision integer not null default 1,
  add foreign key (work_id, slides_media_id) references material (work_id, media_id) on delete set null (slides_media_id);
comment on column recording.slides_revision is 'Counts every change of the slides or their times.';

-- From when on which slide is shown; one that comes again has several.
create table slide_time (
  work_id uuid not null references recording (work_id) on delete cascade,
  starts_at numeric(10, 3) not null check (starts_at >= 0),
  number integer not null check (number > 0),
  primary key (work_id, starts_at)
);

-- Where the pictures of a deck were found in a video; only ever suggested.
create table slide_match (
  media_id uuid not null references media (id) on delete cascade,
  deck_id uuid not null references deck (media_id) on delete cascade,
  showings jsonb not null,
  primary key (media_id, deck_id)
);
comment on column slide_match.showings is 'Pairs of a second and the number of the slide that is shown from it on.';

-- Every stored file that some row needs, whatever slices have added so far, and these.
do $$
begin
  execute 'create or replace view kept_file as ' || rtrim(pg_get_viewdef('kept_file'::regclass), '; ')
    || ' union all select small_digest from slide union all select large_digest from slide';
end
$$;
