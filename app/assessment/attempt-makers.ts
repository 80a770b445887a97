import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import type { Answer } from './answer.ts'
import { makeCheck } from './assessment-makers.ts'
import { type AttemptAt, attemptOf, startAttempt } from './attempts.server.ts'
import type { Check } from './check.ts'
import { questionKind } from './questions.ts'

export const startTime = new Date('2026-11-25T02:00:00Z')
export const later = (seconds: number) => new Date(startTime.getTime() + seconds * 1000)

/** A published part with this check in it, and someone who may sit it, outside any path. */
export async function makePublishedCheck(check: Check = makeCheck()): Promise<AttemptAt> {
  const person = await makePerson()
  const [workId, publicationId, partId] = [newId(), newId(), newId()]
  const by = { createdBy: person.id, createdAt: startTime, updatedAt: startTime }
  await db
    .insertInto('work')
    .values({ id: workId, kind: 'course', title: 'Pelayanan Prima', ...by })
    .execute()
  await db
    .insertInto('publication')
    .values({
      id: publicationId,
      workId,
      number: 1,
      outline: '{}',
      digest: publicationId,

      publishedAt: startTime,
      publishedBy: person.id,
    })
    .execute()
  const part = { publicationId, partId, title: 'Kuis akhir', minutes: 5, bytes: 1000, position: 1 }
  await db
    .insertInto('publicationPart')
    .values({ ...part, kind: 'check', body: JSON.stringify(check) })
    .execute()
  return { personId: person.id, enrolmentId: null, stepId: null, publicationId, partId }
}

/** An open attempt at a published check. */
export async function makeAttempt(check: Check = makeCheck()) {
  const at = await makePublishedCheck(check)
  const started = await startAttempt(db, at, check, startTime)
  if (!started.ok) throw new Error(started.reason)
  const attempt = await attemptOf(db, at.personId, started.attemptId)
  return { ...attempt!, at, mine: { attemptId: started.attemptId, personId: at.personId } }
}

export const makeAnswer = (
  sequence: number,
  questionId: string,
  value: unknown,
  fields: Partial<Answer> = {},
): Answer => ({
  device: 'phone',
  sequence,
  questionId,
  value,
  answeredAt: later(sequence + 1).toISOString(),
  ...fields,
})

/** The right answer to every question of a check, as one device would send them. */
export const rightAnswers = ({ questions }: Check = makeCheck()): Answer[] =>
  questions.map(({ id, kind, key }, i) => makeAnswer(i, id, questionKind(kind).best(key)))
