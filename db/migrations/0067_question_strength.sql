-- What everyone's answers say of a question; told again every night from attempts.
create table question_strength (
  question_id text primary key,
  difficulty double precision not null,
  discrimination double precision not null check (discrimination > 0),
  people integer not null check (people >= 10),
  measured_at timestamptz not null
);
comment on column question_strength.difficulty is 'On the logit scale of ability: who has this ability gets it right half the time.';
comment on column question_strength.discrimination is 'How sharply it parts those who can from those who cannot; 1 is usual.';
comment on column question_strength.people is 'How many people''s first answers it was measured by, in whole tens.';
