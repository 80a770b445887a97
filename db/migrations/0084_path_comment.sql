-- A path is talked about as a lesson is: as a whole, or one of its steps.
alter table comment_thread
  alter column part_id drop not null,
  add column path_id uuid references path (id) on delete cascade,
  add check (num_nonnulls(part_id, path_id) = 1);
comment on column comment_thread.block_id is 'A block of the lesson or a step of the path; empty for the whole.';
create index comment_thread_of_path on comment_thread (path_id);
