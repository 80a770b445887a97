import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { recordActivity } from './activity.server.ts'
import { learnersInCare } from './care.server.ts'
import { type Told, tell } from './enrolments.server.ts'
import { taskFileLimit } from './task-file.ts'
import { sayBack } from './word-back.server.ts'

/** A file as it was sent, not kept yet. */
export interface HandedFile {
  readonly content: Uint8Array
  readonly name: string
  readonly mime: string
}

interface Handing {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
  readonly answer: string
  readonly file: HandedFile | null
}

export type HandedIn =
  | { readonly ok: true; readonly submissionId: string; readonly told: Told }
  | { readonly ok: false; readonly reason: 'absent' | 'closed' | 'empty' | 'waiting' }

/** Hands in a task: a text, a file or both. One submission waits for its verdict at a time; a refused one keeps nothing. */
export async function submitTask(db: Db, handing: Handing, now: Date): Promise<HandedIn> {
  const { enrolmentId, learnerId, stepId, answer, file } = handing
  const found = await tell(db, handing, [], now)
  const stop = found?.place.stops.find(one => one.step.id === stepId)
  if (stop?.step.kind !== 'task') return { ok: false, reason: 'absent' }
  if (stop.stand === 'handed-in') return { ok: false, reason: 'waiting' }
  if (!stop.isOpen) return { ok: false, reason: 'closed' }
  if (answer.trim() === '' && !file) return { ok: false, reason: 'empty' }
  const kept = file && (await storage.put(once(file.content), taskFileLimit))
  const submission = newId()
  await db
    .insertInto('taskSubmission')
    .values({
      ...{ id: submission, enrolmentId, stepId, learnerId, answer: answer.trim(), submittedAt: now },
      ...{ fileDigest: kept?.digest, fileName: file?.name, fileMime: file?.mime, fileBytes: kept?.bytes },
    })
    .execute()
  await recordActivity(db, { personId: learnerId, kind: 'task', subject: null, now })
  const event = { type: 'task.submitted' as const, step: stepId, submission }
  const told = await tell(db, handing, [{ event, once: `task.submitted:${submission}` }], now)
  return told ? { ok: true, submissionId: submission, told } : { ok: false, reason: 'absent' }
}

export type Judged =
  | { readonly ok: true; readonly told: Told }
  | { readonly ok: false; readonly reason: 'absent' | 'judgedBefore' | 'reasonMissing' }

/** A mentor or coordinator verifies a task of a learner in their care, or returns it with a reason. */
export async function judgeTask(
  db: Db,
  judging: { submissionId: string; by: Person; verdict: 'verified' | 'returned'; reason: string },
  now: Date,
): Promise<Judged> {
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
export const submissionsAt = (db: Db, at: { enrolmentId: string; learnerId: string; stepId: string }) =>
  db
    .selectFrom('taskSubmission')
    .leftJoin('person as judge', 'judge.id', 'taskSubmission.judgedBy')
    .select(['taskSubmission.id', 'answer', 'fileName', 'fileBytes', 'submittedAt', 'verdict', 'reason'])
    .select(['judgedAt', 'judge.name as judge'])
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
