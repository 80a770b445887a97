-- A module moves to another course together with its parts.
alter table part drop constraint part_module_id_work_id_fkey;
alter table part add foreign key (module_id, work_id) references module (id, work_id)
  on update cascade on delete cascade;

-- Whether experts who do not write this course may use its published lessons in theirs.
alter table work add column reuse_allowed_at timestamptz;
alter table work add column reuse_allowed_by uuid references person (id) on delete restrict;
alter table work add check ((reuse_allowed_at is null) = (reuse_allowed_by is null));

-- A lesson of another course, shown here as it was when last taken over: the part's body holds that text.
create table part_reuse (
  part_id uuid primary key references part (id) on delete cascade,
  source_id uuid references part (id) on delete set null,
  source_title text not null,
  source_work_title text not null,
  taken_at timestamptz not null,
  taken_by uuid not null references person (id) on delete restrict
);
comment on column part_reuse.source_id is 'The lesson it comes from; null when that is gone for good.';
comment on column part_reuse.source_title is 'Its name and that of its course when last taken over, to be told when it is gone.';
create index part_reuse_source on part_reuse (source_id);
