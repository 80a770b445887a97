-- A moment of a lesson's history that an author gave a name; all other moments are told by the changes themselves.
create table text_name (
  part_id uuid not null,
  number integer not null,
  name text not null check (char_length(name) between 1 and 120),
  named_by uuid not null references person (id) on delete restrict,
  named_at timestamptz not null,
  primary key (part_id, number),
  foreign key (part_id, number) references text_change (part_id, number) on delete cascade
);
