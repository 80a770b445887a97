import type { Assigned } from '#app/coordination/assignments.server.ts'
import { asDay } from '#app/web/day.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { enter } from './ledger.server.ts'
import { noticeWords } from './notice-words.ts'
import type { StepAhead } from './nudge.ts'
import { firstSmallStep, smallStepMessage, smallStepReasons } from './nudges/first-small-step.ts'

const twoWeeks = 14 * 86_400_000

/** Tells each person of an assignment once, by mail and in their ledger, with the first small step in it. */
export async function noticeAssignments(db: Db, assigned: readonly Assigned[], now: Date) {
  if (assigned.length === 0) return
  const people = await addressees(db, assigned)
  for (const one of assigned) {
    const person = people.get(one.enrolmentId)
    if (!person) continue
    const step = firstStepOf(person, one)
    await queueMail(
      db,
      {
        key: `assignment/${one.assignmentId}/${one.personId}`,
        to: person.email,
        personId: one.personId,
        subject: wordsIn(noticeWords, person.language)('subject', { path: person.path }),
        text: letter(person, one, step),
      },
      now,
    )
    if (step) await enterSmallStep(db, person, one, step, now)
  }
}

interface Addressee {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly path: string
  readonly step: string | null
  readonly stepId: string | null
  readonly minutes: number | null
}

async function addressees(db: Db, assigned: readonly Assigned[]): Promise<ReadonlyMap<string, Addressee>> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .leftJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'enrolment.nextStepId'),
    )
    .where(
      'enrolment.id',
      'in',
      assigned.map(one => one.enrolmentId),
    )
    .where('enrolment.completedAt', 'is', null)
    .select(['enrolment.id', 'person.name', 'person.email', 'person.language'])
    .select([
      'pathVersion.title as path',
      'pathVersionStep.title as step',
      'stepId',
      'pathVersionStep.minutes',
    ])
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

const firstStepOf = (
  { step, stepId, minutes }: Addressee,
  { enrolmentId, pathId }: Assigned,
): StepAhead | null =>
  step && stepId
    ? {
        title: step,
        minutes: minutes ?? 5,
        href: `/enrolments/${enrolmentId}/steps/${stepId}`,
        subject: pathId,
      }
    : null

function letter(person: Addressee, { dueOn, message }: Assigned, step: StepAhead | null): string {
  const say = wordsIn(noticeWords, person.language)
  const small = step && smallStepMessage(person.path, step, person.language)
  const due = dueOn && formatIn(person.language, 'Asia/Jakarta').day(asDay(dueOn))
  return [
    say('opening', { name: person.name, path: person.path }),
    due ? say('due', { due }) : say('noDue'),
    message && say('message', { message }),
    small?.body,
    small && step && `${small.action}: ${settings().origin}${step.href}`,
    say('closing'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const enterSmallStep = (
  db: Db,
  person: Addressee,
  { personId, assignmentId }: Assigned,
  step: StepAhead,
  now: Date,
) =>
  enter(
    db,
    {
      personId,
      chosen: {
        nudge: firstSmallStep,
        variant: firstSmallStep.variants[0],
        eligible: [],
        nudgeProbability: 1,
        probability: 1,
      },
      period: assignmentId,
      subject: step.subject,
      reasons: smallStepReasons(person.path, step),
      message: smallStepMessage(person.path, step, person.language),
      href: step.href,
      language: person.language,
      expiresAt: new Date(now.getTime() + twoWeeks),
    },
    now,
  )
