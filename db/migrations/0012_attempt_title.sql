-- A sitting carries the name under which the learner began it.

alter table attempt add column title text;
comment on column attempt.title is 'What its step was called at the start; null where the part''s own title is said.';
