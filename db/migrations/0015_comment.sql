-- What authors and reviewers say to each other about a block of a draft. The block may go; what was said of it stays.
create table comment_thread (
  id uuid primary key,
  part_id uuid not null references part (id) on delete cascade,
  block_id text not null,
  quote text not null check (char_length(quote) <= 300),
  resolved_at timestamptz,
  resolved_by uuid references person (id) on delete restrict,
  check ((resolved_at is null) = (resolved_by is null))
);
comment on column comment_thread.block_id is 'Empty for the lesson as a whole.';
comment on column comment_thread.quote is 'The words it is about, as they were then.';
create index comment_thread_of_part on comment_thread (part_id);

create table comment (
  id uuid primary key,
  thread_id uuid not null references comment_thread (id) on delete cascade,
  words text not null check (char_length(words) between 1 and 4000),
  made_by uuid not null references person (id) on delete restrict,
  made_at timestamptz not null
);
create index comment_of_thread on comment (thread_id, made_at);
