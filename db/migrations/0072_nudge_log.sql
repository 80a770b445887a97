-- What a later look at nudges needs: who was kept without them to compare with, how likely each was, what was left unsaid and why.

-- One in ten gets no optional nudges in a quarter (`2026-Q4`): told from the person and the quarter alone, so that nobody chooses who.
create function held_out(person uuid, quarter text) returns boolean
  language sql immutable strict parallel safe
  return ('x' || substr(md5(person::text || '/' || quarter), 1, 8))::bit(32)::bigint % 10 = 0;
comment on function held_out is 'Whether the person gets no optional nudges in that quarter, to compare the others with';

-- `probability` is that of nudge and variant together.
alter table nudge_sent add column nudge_probability numeric not null default 1
  check (nudge_probability >= probability and nudge_probability <= 1);
comment on column nudge_sent.nudge_probability is 'How likely this nudge was among those that fitted, whatever its variant';
create index nudge_sent_by_time on nudge_sent (sent_at);

-- What fitted a person but was not said; told once for each period and reason, at the first time.
create table nudge_dropped (
  person_id uuid not null references person (id) on delete cascade,
  nudge text not null,
  period text not null,
  reason text not null,
  fitting text[] not null,
  dropped_at timestamptz not null,
  primary key (person_id, nudge, period, reason)
);
comment on column nudge_dropped.reason is 'heldOut, caps, backOff, cooldown, dose, subject, switchedOff, snoozed, outranked, or noLonger at the moment of sending';
comment on column nudge_dropped.fitting is 'Every nudge that the facts spoke for at that moment';
create index nudge_dropped_by_time on nudge_dropped (dropped_at);

-- What followed each optional nudge. A window tells only once it is over: compare `sent_at` with the moment of asking.
create view nudge_outcome as
select sent.id as nudge_id, sent.person_id, sent.nudge, sent.variant, sent.probability, sent.sent_at,
  exists (
    select from activity where activity.person_id = sent.person_id
      and occurred_at > sent.sent_at and occurred_at <= sent.sent_at + interval '48 hours'
  ) as learned_in_48_hours,
  exists (
    select from path_event join enrolment on enrolment.id = path_event.enrolment_id
    where enrolment.learner_id = sent.person_id and path_event.kind = 'step.finished'
      and path_event.occurred_at > sent.sent_at and path_event.occurred_at <= sent.sent_at + interval '7 days'
  ) as finished_a_step_in_7_days
from nudge_sent sent
where not sent.transactional;
