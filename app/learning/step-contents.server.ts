import { attemptsAt, rulesFor } from '#app/assessment/attempts.server.ts'
import type { Check } from '#app/assessment/check.ts'
import { practiceOf } from '#app/assessment/practice.server.ts'
import type { Doc } from '#app/authoring/document.ts'
import { mediaIn, promptsOnly, questionsIn, recordingsIn } from '#app/authoring/document.ts'
import { factsFor } from '#app/authoring/media.server.ts'
import { type PublishedPart, publicationOf } from '#app/authoring/publications.server.ts'
import { givenBy, pollsIn } from '#app/authoring/responses.server.ts'
import { readIn, withLanguage } from '#app/authoring/translation/published.server.ts'
import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { appointmentOf } from './appointments.server.ts'
import { questionsUnder } from './asking/questions.server.ts'
import type { Evidence } from './evidence.ts'
import { judgedContent } from './judged-content.server.ts'
import type { OnWalk } from './on-walk.ts'
import { type Stop, workIdOf } from './place.ts'
import { packAt } from './reviews/step-pack.server.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { heldBy, judgedAs, stepKind } from './steps/registry.ts'
import { underPath } from './steps.server.ts'

interface Languages {
  /** Of the page around it. */
  readonly language: Language
  /** Of the text itself. */
  readonly reading: Language
}

export type Shown = OnWalk &
  Languages & { readonly evidence: Evidence; readonly now: Date; readonly today: Day | null }

const gone = { kind: 'gone' as const }

/** What a learner is shown of a step. */
export async function contentOf(db: Db, shown: Shown) {
  const { stop } = shown
  if (heldBy(stop.step)) return partContent(db, shown)
  const judged = judgedAs(stop.step)
  if (judged) return judgedContent(db, shown, judged)
  return (await byKind[stop.step.kind as keyof typeof byKind]?.(db, shown)) ?? gone
}

const byKind = {
  async recording(db: Db, { stop }: Shown) {
    const workId = workIdOf(stop) ?? ''
    return (await publicationOf(db, workId)) && { kind: 'recording' as const, workId }
  },
  async seminar(db: Db, { stop, learnerId: personId, now }: Shown) {
    const { seminarId } = stop.step.of as { seminarId: string }
    const appointment = await appointmentOf(db, { personId, seminarId }, now)
    return appointment && { kind: 'seminar' as const, appointment }
  },
  course: async (db: Db, { stop, learnerId }: Shown) => ({
    kind: 'course' as const,
    inner: await innerWalk(db, learnerId, workIdOf(stop) ?? ''),
  }),
  review: async (db: Db, shown: Shown) => ({
    kind: 'review' as const,
    ...(await packAt(db, shown, shown.now)),
  }),
}

async function partContent(db: Db, { stop, evidence, learnerId, enrolmentId, version, ...languages }: Shown) {
  const part = await publishedPartOf(db, { enrolmentId, version, step: stop.step })
  if (!part || part.kind !== heldBy(stop.step)) return gone
  const at = { learnerId, enrolmentId, stepId: stop.step.id }
  const published = { ...part, workId: workIdOf(stop) ?? '' }
  return part.kind === 'lesson'
    ? lessonContent(db, at, published, languages, stop)
    : checkContent(db, at, published, { ...stop, evidence }, languages.reading)
}

type At = { learnerId: string; enrolmentId: string; stepId: string }

const attemptPlace = (at: At, part: PublishedPart) => ({
  ...{ personId: at.learnerId, enrolmentId: at.enrolmentId, stepId: at.stepId },
  ...{ publicationId: part.publicationId, partId: part.id },
})

async function lessonContent(
  db: Db,
  at: At,
  published: PublishedPart & { readonly workId: string },
  { language, reading: wanted }: Languages,
  { step }: Stop,
) {
  const { reading, ...part } = await readIn(db, published, wanted)
  const prompts = promptsOnly(part.body as Doc)
  const body = reading?.other ? withLanguage(prompts, reading.untranslated, reading.other) : prompts
  const [facts, practice, given, questions] = await Promise.all([
    factsFor(db, { media: mediaIn(body), recordings: recordingsIn(body) }),
    practiceOf(db, attemptPlace(at, part), language),
    givenBy(db, at.learnerId, part.id, body),
    questionsUnder(db, { learnerId: at.learnerId, partId: part.id }),
  ])
  const asked = questionsIn(body).map(({ question }) => question.id)
  const isSurvey = stepKind(step.kind).endsWithAnswers === true
  return {
    kind: 'lesson' as const,
    workId: part.workId,
    title: part.title,
    reading,
    body,
    facts,
    practice,
    given,
    questions,
    isSurvey,
    /** Where on the page something is not answered yet. */
    unanswered: isSurvey
      ? pollsIn(body)
          .filter(id => !given[id]?.choices)
          .map(id => `${id}-given`)
      : asked.filter(id => !practice[id]).map(id => `question-${id}`),
  }
}

async function checkContent(
  db: Db,
  at: At,
  published: PublishedPart & { readonly workId: string },
  { step, isOpen, evidence }: Stop & { readonly evidence: Evidence },
  wanted: Language,
) {
  const { reading, ...part } = await readIn(db, published, wanted)
  const { rules: usual, questions } = underPath(part.body as Check, step, evidence)
  const where = attemptPlace(at, part)
  const [attempts, rules] = await Promise.all([attemptsAt(db, where), rulesFor(db, where, usual)])
  const allowed = rules.attempts
  const open = attempts.find(attempt => attempt.submittedAt === null)
  return {
    kind: 'check' as const,
    ...{ title: titleOfStep(step, published, part.title), workId: part.workId, reading },
    questions: questions.length,
    minutes: rules.minutes,
    passMark: rules.passMark,
    allowed,
    attempts: attempts.map(({ id, number, submittedAt, grade }) => ({
      ...{ id, number, submittedAt },
      grade: rules.shows === 'nothing' ? null : grade,
    })),
    openAttempt: open?.id ?? null,
    mayStart: isOpen && (open !== undefined || allowed === null || attempts.length < allowed),
  }
}

/** A step that someone composed may have a name of its own; one named as its part is has the name of that in its language. */
const titleOfStep = (step: Stop['step'], published: PublishedPart, title: string) =>
  step.title === published.title ? title : step.title

async function innerWalk(db: Db, learnerId: string, workId: string) {
  const row = await db
    .selectFrom('enrolment')
    .innerJoin('path', 'path.id', 'enrolment.pathId')
    .select(['enrolment.id', 'percent', 'completedAt'])
    .where('path.workId', '=', workId)
    .where('learnerId', '=', learnerId)
    .where('withdrawnAt', 'is', null)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
