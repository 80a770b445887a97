import { answerIn, answerQuestion } from '#app/assessment/practice.server.ts'
import type { Question } from '#app/assessment/question.ts'
import { type Doc, emptyDocument, questionsIn } from '#app/authoring/document.ts'
import { readIn } from '#app/authoring/translation/published.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { recordActivity } from './activity.server.ts'
import { readingOf } from './course-words.server.ts'
import { workIdOf } from './place.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { heldBy } from './steps/registry.ts'
import { startStep } from './steps.server.ts'
import { ownWalk } from './walks.server.ts'

export interface LessonAt {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
}

/** The lesson of a step that this learner may read now. */
export async function lessonAt(db: Db, at: LessonAt) {
  const own = await ownWalk(db, at.learnerId, at.enrolmentId)
  const stop = own?.place.stops.find(one => one.step.id === at.stepId)
  if (!own || own.withdrawnAt || !stop || heldBy(stop.step) !== 'lesson') return null
  if (stop.stand === 'closed' || stop.stand === 'aside') return null
  const part = await publishedPartOf(db, { enrolmentId: own.id, version: own.version, step: stop.step })
  return part && { part, stop }
}

/** Grades an answer to a question in a lesson, and keeps it; under an `id` that was kept already, not again. */
export async function answerInLesson(
  db: Db,
  at: LessonAt & { readonly language?: Language },
  fields: { readonly questionId: string; readonly [name: string]: unknown },
  now: Date,
  wanted: Language | null = null,
  id?: string,
): Promise<{ ok: true } | { ok: false; reason: 'absent' | 'answerFirst' }> {
  const lesson = await lessonAt(db, at)
  const reader = { id: at.learnerId, language: at.language ?? 'id' }
  const reading = wanted ?? (lesson && (await readingOf(db, reader, workIdOf(lesson.stop))))
  const part = lesson && reading ? await readIn(db, lesson.part, reading) : lesson?.part
  const asked = questionsIn((part?.body ?? emptyDocument) as Doc).find(
    ({ question }) => question.id === fields.questionId,
  )
  if (!lesson || !asked) return { ok: false, reason: 'absent' }
  const question = asked.question as unknown as Question
  const where = {
    ...{ personId: at.learnerId, enrolmentId: at.enrolmentId, stepId: at.stepId },
    ...{ publicationId: lesson.part.publicationId, partId: lesson.part.id },
  }
  const practised = await answerQuestion(db, where, question, answerIn(question, fields), now, id)
  return practised.ok ? { ok: true } : practised
}

/** The learner is reading: the step is begun, and the time since the last sign counts. False when it is not theirs to read. */
export async function signOfLife(db: Db, at: LessonAt, now: Date): Promise<boolean> {
  const lesson = await lessonAt(db, at)
  if (!lesson) return false
  if (lesson.stop.stand === 'open') await startStep(db, at, now)
  await recordActivity(db, { personId: at.learnerId, kind: 'lesson', subject: lesson.part.id, now })
  return true
}
