import { grantAccommodation } from '#app/assessment/accommodations.server.ts'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { learnersInCare } from './care.server.ts'
import { type Told, tell } from './enrolments.server.ts'
import { sayBack } from './word-back.server.ts'

/** Help that a coordinator or mentor gives at one step; the learner has to be in their care. */
interface Hand {
  readonly enrolmentId: string
  readonly stepId: string
  readonly reason: string
  readonly by: Person
}

export type Helped =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly reason: 'absent' | 'notNeeded' }

/** Grants further tries at a check or task that waits for a hand; of several who help at once the first does. */
export async function grantAttempts(db: Db, hand: Hand & { extra: number }, now: Date): Promise<Helped> {
  const learnerId = await learnerOf(db, hand)
  if (!learnerId) return { ok: false, reason: 'absent' }
  if ((await standAt(db, hand, learnerId, now)) !== 'needs-a-hand') return { ok: false, reason: 'notNeeded' }
  const { enrolmentId, stepId, reason, by, extra } = hand
  const grant = newId()
  await grantAccommodation(
    db,
    {
      ...{ personId: learnerId, enrolmentId, stepId, reason },
      ...{ extraAttempts: extra, extraTimePercent: 0, grantedBy: by.id },
    },
    now,
  )
  const event = { type: 'attempts.granted' as const, step: stepId, grant, extra, reason }
  const once = `attempts.granted:${grant}`
  const told = await tell(db, { enrolmentId, learnerId }, [{ event, once, actorId: by.id }], now)
  const word = { kind: 'granted' as const, id: grant, enrolmentId, learnerId, stepId, by: by.name, reason }
  if (told) await sayBack(db, word, now)
  return helped(told)
}

/** Lets the learner go on without a step that is not done. */
export async function waiveStep(db: Db, hand: Hand, now: Date): Promise<Helped> {
  const learnerId = await learnerOf(db, hand)
  if (!learnerId) return { ok: false, reason: 'absent' }
  const stand = await standAt(db, hand, learnerId, now)
  if (stand === 'passed' || stand === 'waived') return { ok: false, reason: 'notNeeded' }
  const { enrolmentId, stepId, reason, by } = hand
  await audit(
    db,
    { actorId: by.id, action: 'step.waived', subject: enrolmentId, detail: { stepId, reason } },
    now,
  )
  const event = { type: 'step.waived' as const, step: stepId, reason }
  return helped(
    await tell(
      db,
      { enrolmentId, learnerId },
      [{ event, once: `step.waived:${stepId}`, actorId: by.id }],
      now,
    ),
  )
}

const helped = (told: Told | null): Helped => (told ? { ok: true, told } : { ok: false, reason: 'absent' })

/** How the step stands; the walk is held from now on, so that nobody else changes it meanwhile. */
async function standAt(db: Db, { enrolmentId, stepId }: Hand, learnerId: string, now: Date) {
  const told = await tell(db, { enrolmentId, learnerId }, [], now)
  return told?.place.stops.find(stop => stop.step.id === stepId)?.stand
}

/** Whose walk it is, when the step is on it and the helper may see the learner. */
async function learnerOf(db: Db, { enrolmentId, stepId, by }: Hand): Promise<string | null> {
  const row = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select('learnerId')
    .where('enrolment.id', '=', enrolmentId)
    .where('stepId', '=', stepId)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .executeTakeFirst()
  return row?.learnerId ?? null
}
