-- One vote a person in a poll of a lesson; voting again changes it.
create table poll_vote (
  person_id uuid not null references person (id) on delete cascade,
  publication_id uuid not null,
  part_id uuid not null,
  block_id text not null,
  choices text[] not null check (cardinality(choices) > 0),
  voted_at timestamptz not null,
  primary key (person_id, part_id, block_id),
  foreign key (publication_id, part_id) references publication_part (publication_id, part_id) on delete restrict
);
comment on column poll_vote.choices is 'Ids of options, as the poll has them.';
comment on column poll_vote.publication_id is 'The publication the person read when voting; votes count across the publications of a part.';
create index poll_vote_of_block on poll_vote (part_id, block_id);
create index poll_vote_of_publication on poll_vote (publication_id, part_id);
