alter table passage add column language text check (language in ('id', 'en'));
comment on column passage.language is 'Of a passage of the translation; null where it is in the original.';

-- What was published in two languages is told anew by the job that finds what is not found yet.
delete from passage where work_id in (
  select work_id from publication join publication_translation on publication_id = publication.id where retired_at is null
  union
  select work_id from publication where outline ? 'translation' and retired_at is null
);
