-- What speakers of a seminar say of themselves and bring, and the links by which those without an account do so.

alter table seminar_speaker drop constraint seminar_speaker_is_someone;
alter table seminar_speaker
  add column biography text not null default '' check (char_length(biography) <= 1000),
  add column revision integer not null default 1,
  add column ready_at timestamptz,
  -- Someone with an account goes by its name unless they say another; anyone else by words.
  add constraint seminar_speaker_is_someone check (person_id is not null or name <> '');
comment on column seminar_speaker.revision is 'Counts what was said of them, so that nobody overwrites what they have not seen.';
comment on column seminar_speaker.ready_at is 'When a speaker without an account said that all of theirs is there.';

create table speaker_link (
  id uuid primary key,
  token_hash bytea not null unique,
  speaker_id uuid not null references seminar_speaker (id) on delete cascade,
  made_by uuid not null references person (id) on delete cascade,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
comment on column speaker_link.made_by is 'In whose name files are kept that come by it; it opens nothing once they are no longer active.';
create index speaker_link_of on speaker_link (speaker_id);
create index speaker_link_made_by on speaker_link (made_by);

alter table seminar add column begun_work_id uuid unique references work (id) on delete set null;
comment on column seminar.begun_work_id is
  'The recording begun on its speakers'' pages: the one that they and its hosts change there.';

alter table seminar_material add column speaker_id uuid references seminar_speaker (id) on delete set null;
create index seminar_material_speaker on seminar_material (speaker_id);

alter table seminar_question add column answered_by_speaker uuid references seminar_speaker (id) on delete set null;
create index seminar_question_answered_by_speaker on seminar_question (answered_by_speaker);
comment on column seminar_question.answered_by_speaker is 'A speaker without an account.';

alter table upload add column link uuid;
comment on column upload.link is 'Begun by who holds this link, and seen with it alone.';
