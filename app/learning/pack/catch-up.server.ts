import { z } from 'zod'
import { byOurClock, deviceMoment } from '#app/web/device-time.ts'
import { isLanguage } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { believed } from '../activity.server.ts'
import { answerInLesson, type LessonAt } from '../lesson-answers.server.ts'
import { isShown } from '../place.ts'
import { finishStep } from '../steps.server.ts'
import { ownWalk } from '../walks.server.ts'

const text = z.string().max(1000)

/** What a device says was done at a step: an answer to a question of its lesson, or without one, that it was finished. */
export const deedForm = z.object({
  at: deviceMoment,
  sentAt: deviceMoment,
  answer: z
    .object({
      id: z.uuid(),
      questionId: z.string().min(1).max(100),
      values: z.array(text).max(100),
      reading: text.nullable(),
    })
    .optional(),
})

type CaughtUp = { ok: true } | { ok: false; reason: 'absent' | 'closed' | 'questionsOpen' | 'answerFirst' }

/**
 * Takes in what was done without a connection, as of when it was done. `closed`: a step before it is not done yet;
 * `absent`: it never can be, since walk, step or question are not theirs.
 */
export async function catchUp(
  db: Db,
  at: LessonAt,
  { answer, ...moment }: z.output<typeof deedForm>,
  now: Date,
): Promise<CaughtUp> {
  const when = byOurClock(moment, now)
  if (!answer) {
    const finished = await finishStep(db, at, now, when)
    return finished.ok ? { ok: true } : finished
  }
  const own = await ownWalk(db, at.learnerId, at.enrolmentId)
  const stop = own?.place.stops.find(({ step }) => step.id === at.stepId)
  if (stop && !own?.withdrawnAt && !isShown(stop)) return { ok: false, reason: 'closed' }
  const { id, questionId, values, reading } = answer
  return answerInLesson(
    db,
    at,
    { questionId, [`answer.${questionId}`]: values },
    believed(when, now),
    isLanguage(reading) ? reading : null,
    id,
  )
}
