-- Who became an author of a recording by speaking at or hosting its seminar is one for as long as they do.
alter table work_author add column lent_by uuid references seminar (id) on delete set null;
comment on column work_author.lent_by is 'The seminar by which they are one; null where it is their own.';
update work_author set lent_by = seminar.id
from seminar
where seminar.begun_work_id = work_author.work_id and work_author.role = 'author' and exists (
  select from audit
  where audit.subject = work_author.work_id::text and audit.action = 'work.authorAdded'
    and audit.detail ->> 'personId' = work_author.person_id::text and audit.detail ->> 'seminar' = seminar.id::text);
