-- What an hourly look at everybody reads is found by person, and what it writes takes one row for each person, not one for each nudge.
create index learning_plan_by_person on learning_plan (person_id);
create index weekly_target_by_person on weekly_target (person_id);

alter table nudge_dropped rename to nudge_dropped_singly;
create table nudge_dropped (
  person_id uuid not null references person (id) on delete cascade,
  dropped jsonb not null,
  dropped_at timestamptz not null
);
comment on table nudge_dropped is 'What fitted a person at some moment and was not said; the same is told once';
comment on column nudge_dropped.dropped is 'By the name of the nudge, [period, reason]: heldOut, caps, backOff, cooldown, dose, subject, switchedOff, snoozed, otherNeed, outranked, or noLonger at the moment of sending';
create unique index nudge_dropped_once on nudge_dropped (person_id, jsonb_hash_extended(dropped, 0));
insert into nudge_dropped (person_id, dropped, dropped_at)
select person_id, jsonb_object_agg(nudge, jsonb_build_array(period, reason)), min(dropped_at)
from nudge_dropped_singly group by person_id, dropped_at, reason = 'noLonger'
on conflict do nothing;
drop table nudge_dropped_singly;
create index nudge_dropped_by_time on nudge_dropped (dropped_at);
