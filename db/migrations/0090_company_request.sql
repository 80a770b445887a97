-- A person asked a mentor to sit down with them; the mentor learns that, and nothing of why.
create table company_request (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  mentor_id uuid not null references person (id) on delete cascade,
  asked_at timestamptz not null,
  met_at timestamptz check (met_at >= asked_at)
);
comment on column company_request.met_at is 'When the mentor said that they had talked; null while it waits';
create unique index company_request_open on company_request (person_id) where met_at is null;
create index company_request_by_mentor on company_request (mentor_id, asked_at) where met_at is null;
create index company_request_by_person on company_request (person_id, asked_at desc);
