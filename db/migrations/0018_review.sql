-- Where a work stands between its author, its reviewer and its learners is a fold over what happened to it.
create table review_event (
  id uuid primary key,
  work_id uuid not null references work (id) on delete cascade,
  sequence integer not null check (sequence > 0),
  kind text not null,
  body jsonb not null default '{}',
  actor_id uuid references person (id) on delete restrict,
  happened_at timestamptz not null,
  unique (work_id, sequence)
);
comment on column review_event.actor_id is 'Who did it; null when Bina did, as when a planned publication could not be made.';
-- Finds what is planned for a time that has come.
create index review_event_planned on review_event ((body ->> 'at')) where kind = 'publication.scheduled';

create function review_event_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'what happened in a review never changes' using errcode = 'restrict_violation';
end
$$;
create trigger review_event_never_changes before update on review_event
  for each row execute function review_event_is_final();

insert into review_event (id, work_id, sequence, kind, body, actor_id, happened_at)
select gen_random_uuid(), work_id, row_number() over (partition by work_id order by happened_at, place), kind, body, actor_id, happened_at
from (
  select work_id, 1 as place, 'review.asked' as kind, asked_by as actor_id, asked_at as happened_at,
    jsonb_build_object('by', asked_by, 'reviewer', null, 'dueOn', null, 'words', message) as body
    from review
  union all
  select work_id, 2, 'review.withdrawn', closed_by, closed_at, '{}' from review where outcome = 'withdrawn'
  union all
  select work_id, 2, 'changes.asked', closed_by, closed_at,
    jsonb_build_object('by', closed_by, 'dueOn', null, 'words', remark)
    from review where outcome = 'returned'
  union all
  select work_id, 3, 'work.published', published_by, published_at,
    jsonb_build_object('number', number, 'digest', digest)
    from publication
  union all
  select id, 4, 'work.retired', null, retired_at, '{}' from work where retired_at is not null
) as told;

drop table review;

-- A publication that brings an earlier one back says which.
alter table publication add column restores integer check (restores < number);
comment on column publication.restores is 'The number of the earlier publication that this one repeats; null for one made of the draft.';
