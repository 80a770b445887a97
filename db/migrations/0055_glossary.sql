-- How an organisation spells its names and terms, and what is heard in their place.
create table glossary_term (
  id uuid primary key,
  unit_id uuid not null references unit (id) on delete cascade,
  language text not null check (language in ('id', 'en')),
  heard text not null check (char_length(heard) between 1 and 200),
  written text not null check (char_length(written) between 1 and 200),
  added_by uuid references person (id) on delete set null,
  added_at timestamptz not null
);
comment on column glossary_term.unit_id is 'The organisation: the unit at the root.';
create unique index glossary_term_heard_once on glossary_term (unit_id, language, lower(heard));
