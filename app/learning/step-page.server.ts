import { attemptsAt, rulesFor } from '#app/assessment/attempts.server.ts'
import type { Check } from '#app/assessment/check.ts'
import { practiceOf } from '#app/assessment/practice.server.ts'
import type { Doc } from '#app/authoring/document.ts'
import { mediaIn, promptsOnly, questionsIn, recordingsIn } from '#app/authoring/document.ts'
import { factsFor } from '#app/authoring/media.server.ts'
import type { PublishedPart } from '#app/authoring/publications.server.ts'
import { givenBy } from '#app/authoring/responses.server.ts'
import { readIn, withLanguage } from '#app/authoring/translation/published.server.ts'
import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { appointmentOf } from './appointments.server.ts'
import { questionsUnder } from './asking/questions.server.ts'
import { readingOf } from './course-words.server.ts'
import { languageOfName } from './course-words.ts'
import { namesOf } from './path-names.ts'
import { isShown, type Stop, workIdOf } from './place.ts'
import { publishedPartOf } from './step-parts.server.ts'
import { isCheck, underPath } from './steps.server.ts'
import { submissionsAt } from './tasks.server.ts'
import { type OwnWalk, ownWalkIn } from './walks.server.ts'
import { why } from './why.ts'

/** Everything the page of one step shows; null when the walk or the step is not this learner's. */
export async function stepPage(
  db: Db,
  at: { learnerId: string; enrolmentId: string | undefined; stepId: string | undefined },
  language: Language,
  { now, asked = null, today }: { now: Date; asked?: Language | null; today?: Day },
) {
  const own = await ownWalkIn(db, { id: at.learnerId, language }, at.enrolmentId)
  const stop = own?.place.stops.find(one => one.step.id === at.stepId)
  if (!own || !stop) return null
  const { place, version, walk } = own
  const reader = { id: at.learnerId, language }
  const reading = asked ?? (await readingOf(db, reader, workIdOf(stop)))
  const content = isShown(stop)
    ? await contentOf(db, at.learnerId, own, stop, { language, reading, now })
    : null
  const help = place.stops.find(one => one.remedyOf === stop.step.id && one.isOpen)
  return {
    ...{ enrolmentId: own.id, path: version.path.title, percent: place.percent },
    languages: languagesOf(own, stop, content),
    ...{
      id: stop.step.id,
      kind: stop.step.kind,
      title: titleOf(content) ?? stop.step.title,
      minutes: stop.step.effort,
    },
    stand: stop.stand,
    why: why(version.path, walk.evidence, stop, { today })[language],
    remedyOf: stop.remedyOf && namesOf(version.path).title(stop.remedyOf),
    help: help ? { id: help.step.id, title: help.step.title, minutes: help.step.effort } : null,
    next: nextHref(own),
    isWalked: own.withdrawnAt === null,
    content,
  }
}

/** In which languages the course and the step are called; null when there is but one. */
function languagesOf({ words }: Walked, { step }: Stop, content: StepContentRead) {
  if (!words) return null
  const reading = content && 'reading' in content && content.reading?.other ? content.reading : null
  const { language, other, untranslated } = reading ?? {}
  const own = untranslated?.includes('') ? other : language
  return { path: languageOfName(words, 'title'), title: own ?? languageOfName(words, step.id) }
}

type Walked = NonNullable<Awaited<ReturnType<typeof ownWalkIn>>>

/** The name of a lesson in the language it is read in. */
const titleOf = (content: StepContentRead) =>
  (content?.kind === 'lesson' || content?.kind === 'check') && content.reading?.other ? content.title : null

/** Where the learner goes after this step. */
export function nextHref({ id, place }: Pick<OwnWalk, 'id' | 'place'>): string {
  if (place.isCompleted) return `/enrolments/${id}/completion`
  if (place.next && !place.choice) return `/enrolments/${id}/steps/${place.next}`
  return `/enrolments/${id}`
}

async function contentOf(
  db: Db,
  learnerId: string,
  own: OwnWalk,
  stop: Stop,
  languages: Languages & { readonly now: Date },
) {
  const { step } = stop
  const at = { learnerId, enrolmentId: own.id, stepId: step.id }
  if (step.kind === 'task') {
    const { ask, accepts } = step.of as { ask: string; accepts: 'text' | 'file' | 'either' }
    return { kind: 'task' as const, ask, accepts, submissions: await submissionsAt(db, at) }
  }
  const workId = workIdOf(stop) ?? ''
  if (step.kind === 'recording') return { kind: 'recording' as const, workId }
  if (step.kind === 'seminar') {
    const { seminarId } = step.of as { seminarId: string }
    const appointment = await appointmentOf(db, { personId: learnerId, seminarId }, languages.now)
    return appointment ? { kind: 'seminar' as const, appointment } : { kind: 'gone' as const }
  }
  if (step.kind === 'course')
    return { kind: 'course' as const, inner: await innerWalk(db, learnerId, workId) }
  const part = await publishedPartOf(db, { enrolmentId: own.id, version: own.version, step })
  if (part?.kind === 'lesson' && step.kind === 'lesson')
    return lessonContent(db, at, { ...part, workId }, languages)
  if (part?.kind === 'check' && isCheck(step))
    return checkContent(db, at, { ...part, workId }, stop, languages.reading)
  return { kind: 'gone' as const }
}

type At = { learnerId: string; enrolmentId: string; stepId: string }

const attemptPlace = (at: At, part: PublishedPart) => ({
  ...{ personId: at.learnerId, enrolmentId: at.enrolmentId, stepId: at.stepId },
  ...{ publicationId: part.publicationId, partId: part.id },
})

interface Languages {
  /** Of the page around it. */
  readonly language: Language
  /** Of the text itself. */
  readonly reading: Language
}

async function lessonContent(
  db: Db,
  at: At,
  published: PublishedPart & { readonly workId: string },
  { language, reading: wanted }: Languages,
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
    unanswered: asked.filter(id => !practice[id]),
  }
}

async function checkContent(
  db: Db,
  at: At,
  published: PublishedPart & { readonly workId: string },
  { step, isOpen }: Stop,
  wanted: Language,
) {
  const { reading, ...part } = await readIn(db, published, wanted)
  const { rules: usual, questions } = underPath(part.body as Check, step)
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

type StepContentRead = Awaited<ReturnType<typeof contentOf>> | null

export type StepShown = NonNullable<Awaited<ReturnType<typeof stepPage>>>
export type StepContent = NonNullable<StepShown['content']>
export type ContentOf<K extends StepContent['kind']> = Extract<StepContent, { kind: K }>
