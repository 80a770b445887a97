-- A placement asks one question at a time, chosen by what the answers so far say.

alter table attempt add column placement jsonb;
comment on column attempt.placement is 'At a placement: what was believed when it began, which questions of the sheet were asked so far, in order, and why no more are. Null where the whole sheet is asked.';
