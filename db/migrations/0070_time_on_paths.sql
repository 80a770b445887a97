-- Time on paths: waits that end by themselves, and walks that rest.

alter table enrolment add column wakes_at timestamptz;
alter table enrolment add column paused boolean not null default false;
comment on column enrolment.wakes_at is 'When the next wait of this walk is over; a projection of path_event.';
comment on column enrolment.paused is 'Whether the walk rests: nothing is due and nobody is reminded of it; a projection of path_event.';
create index enrolment_wakes on enrolment (wakes_at, id)
  where wakes_at is not null and completed_at is null and withdrawn_at is null;
