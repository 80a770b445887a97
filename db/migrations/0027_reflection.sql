-- What a learner wrote for themselves in a lesson. Nobody else reads it: no author, no administrator, no export.
create table reflection (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  publication_id uuid not null,
  part_id uuid not null,
  block_id text not null,
  enrolment_id uuid not null,
  step_id text not null,
  lesson text not null,
  prompt text not null,
  words text not null check (words <> ''),
  revision integer not null check (revision > 0),
  changed_at timestamptz not null,
  foreign key (publication_id, part_id) references publication_part (publication_id, part_id) on delete restrict,
  unique (person_id, part_id, block_id)
);
comment on column reflection.prompt is 'What was asked when the words were last written.';
comment on column reflection.enrolment_id is 'Where it was last written, so that one finds back; the walk may be gone.';
comment on column reflection.revision is 'Grows with each change; a device that wrote without having seen the last adds to it rather than replacing it.';
create index reflection_of_block on reflection (part_id, block_id);
create index reflection_of_publication on reflection (publication_id, part_id);
