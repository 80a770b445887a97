-- What the last count of everybody came to, which goes through all of them at night: the dashboard tells of this and of nothing else.
create table culture_count (
  counted_at timestamptz primary key,
  tallies jsonb not null,
  nudges jsonb not null,
  together jsonb not null,
  last_activity date
);
comment on column culture_count.tallies is 'For each unit, without those below it, and each question: how many it is about, and of how many it holds';
comment on column culture_count.nudges is 'For each nudge, and in together for all: how many got it or were held out, and how many of them learned';
