-- The competencies of the organisation as an administrator imported them; the last ones are in force, and before any those of content/.
create table competency_framework (
  id uuid primary key,
  competencies jsonb not null check (jsonb_typeof(competencies) = 'array' and jsonb_array_length(competencies) > 0),
  source text not null,
  imported_at timestamptz not null,
  imported_by uuid references person (id) on delete set null
);
create index competency_framework_newest on competency_framework (imported_at desc, id desc);
comment on column competency_framework.source is 'What they were set by, such as the number of a decree.';
