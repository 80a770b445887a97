-- A lesson is written by several at once: every change is appended here, and the part's body is what the changes add up to.
create table text_change (
  part_id uuid not null references part (id) on delete cascade,
  number integer not null check (number > 0),
  change bytea not null,
  made_by uuid not null references person (id) on delete restrict,
  made_at timestamptz not null,
  primary key (part_id, number)
);
comment on table text_change is 'Append-only. Changes merge in any order (Yjs); numbers only say how far one has read.';

-- What the first changes add up to, so that opening a long-lived lesson stays quick; may be thrown away at any time.
create table text_summary (
  part_id uuid primary key references part (id) on delete cascade,
  through integer not null check (through > 0),
  state bytea not null
);

-- Whoever writes with others is looked at again as soon as what they may changes, by whatever hand.
create function tell_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', coalesce(new.person_id, old.person_id)::text);
  return null;
end $$;
create trigger session_access after update of revoked_at or delete on session for each row execute function tell_access();
create trigger role_grant_access after update or delete on role_grant for each row execute function tell_access();
create trigger work_author_access after update or delete on work_author for each row execute function tell_access();

create function tell_person_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('access', new.id::text);
  return null;
end $$;
create trigger person_access after update of disabled_at on person for each row execute function tell_person_access();
