-- Packs of questions to look back at are made on walks too.

alter table attempt add column pack boolean not null default false;
comment on column attempt.pack is 'Whether its questions come from anywhere, to be looked back at; the part is that of the first.';
update attempt set pack = true where enrolment_id is null and step_id is not null;
