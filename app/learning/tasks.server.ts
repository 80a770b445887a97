import type { Person } from '#app/people/person.ts'
import { type Day, dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { recordActivity } from './activity.server.ts'
import { carersOf, learnersInCare } from './care.server.ts'
import { type Told, tell } from './enrolments.server.ts'
import type { Stop } from './place.ts'
import type { Judged } from './steps/judged.ts'
import { judgedAs } from './steps/registry.ts'
import { taskFileLimit } from './task-file.ts'
import { sayBack } from './word-back.server.ts'

/** A file as it was sent, not kept yet. */
export interface HandedFile {
  readonly content: Uint8Array
  readonly name: string
  readonly mime: string
}

/** A conversation with a mentor: with whom, and on which day. */
export interface Talk {
  readonly withId: string | null
  readonly on: Day | null
  /** Of whoever tells of it: what is a later day there is still to come. */
  readonly zone: string
}

interface At {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
}

interface Handing extends At {
  readonly answer: string
  readonly file: HandedFile | null
  readonly talk?: Talk
}

export type HandedIn =
  | { readonly ok: true; readonly submissionId: string; readonly told: Told }
  | {
      readonly ok: false
      readonly reason: 'absent' | 'closed' | 'empty' | 'waiting' | 'noMentor' | 'noDay' | 'notYet'
    }

/**
 * Hands in what a step has looked at by someone: a text, a file or both, at a conversation with whom and when. One submission
 * waits for its verdict at a time; a refused one keeps nothing.
 */
export async function submitTask(db: Db, handing: Handing, now: Date): Promise<HandedIn> {
  const { enrolmentId, learnerId, stepId, answer, file } = handing
  const found = await tell(db, handing, [], now)
  const stop = found?.place.stops.find(one => one.step.id === stepId)
  const judged = stop && judgedAs(stop.step)
  if (!judged) return { ok: false, reason: 'absent' }
  const refused = unfit(stop, judged, handing) ?? (await unfitTalk(db, judged, handing, now))
  if (refused) return { ok: false, reason: refused }
  const kept = file && (await storage.put(once(file.content), taskFileLimit))
  const submission = newId()
  await db
    .insertInto('taskSubmission')
    .values({
      ...{ id: submission, enrolmentId, stepId, learnerId, answer: answer.trim(), submittedAt: now },
      ...{ fileDigest: kept?.digest, fileName: file?.name, fileMime: file?.mime, fileBytes: kept?.bytes },
      ...(judged.isTalk ? { talkedWith: handing.talk?.withId, talkedOn: handing.talk?.on } : {}),
    })
    .execute()
  await recordActivity(db, { personId: learnerId, kind: stop.step.kind, subject: null, now })
  const event = { type: 'task.submitted' as const, step: stepId, submission }
  const told = await tell(db, handing, [{ event, once: `task.submitted:${submission}` }], now)
  return told ? { ok: true, submissionId: submission, told } : { ok: false, reason: 'absent' }
}

function unfit({ stand, isOpen, step }: Stop, judged: Judged<unknown>, { answer, file }: Handing) {
  if (stand === 'handed-in') return 'waiting'
  if (!isOpen) return 'closed'
  const { text } = judged.takes(step.of)
  const isText = answer.trim() !== ''
  return isText || (file && !judged.isTalk && text !== 'required') ? null : 'empty'
}

async function unfitTalk(db: Db, { isTalk }: Judged<unknown>, handing: Handing, now: Date) {
  if (!isTalk) return null
  const { learnerId, talk } = handing
  const mentors = await carersOf(db, learnerId, 'mentor')
  if (!talk || !mentors.some(({ id }) => id === talk.withId)) return 'noMentor'
  if (!talk.on) return 'noDay'
  return talk.on > dayOf(now, talk.zone) ? 'notYet' : null
}

export type Noted =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly reason: 'absent' | 'closed' | 'waiting' | 'notYet' }

/**
 * A mentor or coordinator notes a conversation that they had with a learner in their care, which ends the step at once. One that
 * the learner told of waits to be confirmed instead.
 */
export async function noteTalk(
  db: Db,
  noting: { enrolmentId: string; stepId: string; by: Person; on: Day; agreed: string },
  now: Date,
): Promise<Noted> {
  const { enrolmentId, stepId, by, on, agreed } = noting
  const learnerId = await inCareOn(db, enrolmentId, by)
  if (!learnerId) return { ok: false, reason: 'absent' }
  const at = { enrolmentId, learnerId, stepId }
  const stop = (await tell(db, at, [], now))?.place.stops.find(one => one.step.id === stepId)
  if (!stop || !judgedAs(stop.step)?.isTalk) return { ok: false, reason: 'absent' }
  if (stop.stand === 'handed-in') return { ok: false, reason: 'waiting' }
  if (!stop.isOpen) return { ok: false, reason: 'closed' }
  if (on > dayOf(now, by.zone)) return { ok: false, reason: 'notYet' }
  const submission = newId()
  await db
    .insertInto('taskSubmission')
    .values({
      ...{ id: submission, ...at, answer: agreed.trim(), submittedAt: now },
      ...{ talkedWith: by.id, talkedOn: on, notedBy: by.id },
      ...{ verdict: 'verified', judgedBy: by.id, judgedAt: now },
    })
    .execute()
  const event = { type: 'task.verified' as const, step: stepId, submission }
  const told = await tell(db, at, [{ event, once: `task.verified:${submission}`, actorId: by.id }], now)
  if (!told) return { ok: false, reason: 'absent' }
  await sayBack(db, { ...at, kind: 'verified', id: submission, by: by.name, reason: '' }, now)
  return { ok: true, told }
}

async function inCareOn(db: Db, enrolmentId: string, by: Person): Promise<string | null> {
  const row = await db
    .selectFrom('enrolment')
    .select('learnerId')
    .where('id', '=', enrolmentId)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .executeTakeFirst()
  return row?.learnerId ?? null
}

export type Judgement =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly reason: 'absent' | 'judgedBefore' | 'reasonMissing' }

/** A mentor or coordinator verifies a task of a learner in their care, or returns it with a reason. */
export async function judgeTask(
  db: Db,
  judging: { submissionId: string; by: Person; verdict: 'verified' | 'returned'; reason: string },
  now: Date,
): Promise<Judgement> {
  const { submissionId, by, verdict, reason } = judging
  if (verdict === 'returned' && reason.trim() === '') return { ok: false, reason: 'reasonMissing' }
  const row = await db
    .selectFrom('taskSubmission')
    .select(['enrolmentId', 'learnerId', 'stepId', 'verdict'])
    .where('id', '=', submissionId)
    .where(learnersInCare(by, 'taskSubmission.learnerId'))
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { ok: false, reason: 'absent' }
  if (row.verdict !== null) return { ok: false, reason: 'judgedBefore' }
  await db
    .updateTable('taskSubmission')
    .set({ verdict, reason: reason.trim() || null, judgedBy: by.id, judgedAt: now })
    .where('id', '=', submissionId)
    .execute()
  const type = verdict === 'verified' ? ('task.verified' as const) : ('task.returned' as const)
  const event = { type, step: row.stepId, submission: submissionId }
  const told = await tell(db, row, [{ event, once: `${type}:${submissionId}`, actorId: by.id }], now)
  if (!told) return { ok: false, reason: 'absent' }
  const { verdict: _, ...at } = row
  await sayBack(db, { ...at, kind: verdict, id: submissionId, by: by.name, reason }, now)
  return { ok: true, told }
}

async function* once(content: Uint8Array) {
  yield content
}

/** What a learner handed in at one step, newest first, with the verdicts. */
export const submissionsAt = (db: Db, at: At) =>
  db
    .selectFrom('taskSubmission')
    .leftJoin('person as judge', 'judge.id', 'taskSubmission.judgedBy')
    .leftJoin('person as mentor', 'mentor.id', 'taskSubmission.talkedWith')
    .select(['taskSubmission.id', 'answer', 'fileName', 'fileBytes', 'submittedAt', 'verdict', 'reason'])
    .select(['judgedAt', 'judge.name as judge', 'talkedWith', 'mentor.name as mentor', 'talkedOn', 'notedBy'])
    .where('enrolmentId', '=', at.enrolmentId)
    .where('learnerId', '=', at.learnerId)
    .where('stepId', '=', at.stepId)
    .orderBy('submittedAt', 'desc')
    .execute()

/** The file of a submission, for the learner and for whoever may judge it. */
export const submittedFile = (db: Db, person: Person, submissionId: string) =>
  db
    .selectFrom('taskSubmission')
    .select(['fileDigest', 'fileName', 'fileMime', 'fileBytes'])
    .where('id', '=', submissionId)
    .where('fileDigest', 'is not', null)
    .where(eb => eb.or([eb('learnerId', '=', person.id), learnersInCare(person, 'taskSubmission.learnerId')]))
    .executeTakeFirst()
