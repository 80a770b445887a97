import { sql } from 'kysely'
import type { Nudge } from './nudge.ts'
import { nudges } from './nudges.ts'

const named = (is: (nudge: Nudge) => boolean) =>
  sql`nudge_sent.nudge = any(${nudges.filter(is).map(({ name }) => name)}::text[])`

/**
 * Whether a `nudge_sent` is done with, whatever was learned since: there is what it asks for, the streak that it tells of is hidden,
 * the story was taken back, or nobody goes on along the walk to which it leads.
 */
export const isDoneWith = sql<boolean>`(
  ${named(({ asksFor }) => asksFor === 'plan')} and exists (
    select from learning_plan where person_id = nudge_sent.person_id and ended_at is null)
  or ${named(({ asksFor }) => asksFor === 'target')} and exists (
    select from weekly_target where person_id = nudge_sent.person_id and ended_at is null)
  or ${named(({ tells }) => tells === 'streak')} and exists (
    select from streak_hidden where person_id = nudge_sent.person_id)
  or ${named(({ tells }) => tells === 'story')} and not exists (
    select from story join person on person.id = teller_id
    where story.id::text = nudge_sent.period and withdrawn_at is null and disabled_at is null)
  or not nudge_sent.transactional and exists (
    select from enrolment where learner_id = nudge_sent.person_id and action_href like '/enrolments/' || enrolment.id || '/%'
      and (withdrawn_at is not null or completed_at is not null or paused)))`
