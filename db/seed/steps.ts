import type { Question } from '#app/assessment/question.ts'
import { type Doc, questionsIn } from '#app/authoring/document.ts'
import { groupIn, type Stop } from '#app/learning/place.ts'
import taskAnswers from '#content/task-answers.json' with { type: 'json' }
import type { Journal } from './journal.ts'
import { type Part, practise, sitCheck } from './sittings.ts'
import { happen, idAt, placeNow, practised, secondsLater, start, type Walker } from './walker.ts'

/** What walks lead through: published parts by id, and the length of recordings by work id. */
export interface Ground {
  readonly parts: ReadonlyMap<string, Part>
  readonly recordings: ReadonlyMap<string, { readonly seconds: number; readonly mediaId: string }>
}

type Take = (journal: Journal, ground: Ground, walker: Walker, stop: Stop, at: Date, skill: number) => Date

/** The learner takes the next step, as far as there is one; answers when they were done, or null. */
export function takeNext(
  journal: Journal,
  ground: Ground,
  walker: Walker,
  at: Date,
  skills: Skills,
): Date | null {
  pickIfAsked(journal, walker, at)
  const { next, stops } = placeNow(walker)
  const stop = stops.find(one => one.step.id === next)
  const take = stop && takes[stop.step.kind]
  if (!take) return null
  const skill = skills[stop.step.id] ?? walker.learner.ability
  return take(journal, ground, walker, stop, at, skill)
}

/** The learner goes over a lesson they know: two of its questions again, or its only one twice. */
export function review(journal: Journal, { parts }: Ground, walker: Walker, at: Date): Date | null {
  const { learner } = walker
  const known = placeNow(walker).stops.filter(
    ({ step, stand }) => step.kind === 'lesson' && stand === 'passed',
  )
  const stop = known[Math.floor(learner.random() * known.length)]
  const part = stop && parts.get((stop.step.of as { partId: string }).partId)
  if (!part) return null
  const questions = questionsIn(part.body as Doc).map(({ question }) => question as unknown as Question)
  return [...questions, ...questions]
    .slice(0, 2)
    .reduce(
      (end, question) => practise(journal, walker, stop.step, part, question, secondsLater(end, 90)),
      at,
    )
}

/** Abilities of their own at some steps, so that a story turns out as it is told. */
export type Skills = Readonly<Record<string, number>>

function pickIfAsked(journal: Journal, walker: Walker, at: Date) {
  const { choice } = placeNow(walker)
  const group = choice && groupIn(walker.version.path.steps, choice)
  if (!group) return
  const option = group.nodes[Math.floor(walker.learner.random() * group.nodes.length)]
  if (!option) return
  const event = { type: 'choice.made' as const, choose: group.id, option: option.id }
  happen(journal, walker, event, `choice.made:${group.id}:${option.id}`, at)
}

const lesson: Take = (journal, { parts }, walker, stop, at) => {
  const { step } = stop
  const part = parts.get((step.of as { partId: string }).partId)
  if (!part) throw new Error(`${step.title} is of no published lesson`)
  start(journal, walker, stop, part.publicationId, at)
  let end = secondsLater(at, 150 + walker.learner.random() * 90)
  for (const { question } of questionsIn(part.body as Doc))
    end = practise(journal, walker, step, part, question as unknown as Question, end)
  end = secondsLater(end, 20 + walker.learner.random() * 60)
  practised(
    journal,
    walker.learner,
    'lesson',
    part.id,
    end,
    Math.min(300, 180 + walker.learner.random() * 120),
  )
  happen(journal, walker, { type: 'step.finished', step: step.id }, `step.finished:${step.id}`, end)
  return end
}

const check: Take = (journal, { parts }, walker, stop, at, skill) => {
  const part = parts.get((stop.step.of as { partId: string }).partId)
  if (!part) throw new Error(`${stop.step.title} is of no published check`)
  start(journal, walker, stop, part.publicationId, at)
  return sitCheck(journal, walker, stop.step, part, skill, secondsLater(at, 4))
}

const recording: Take = (journal, { recordings }, walker, stop, at) => {
  const { workId } = stop.step.of as { workId: string }
  const video = recordings.get(workId)
  if (!video) throw new Error(`${stop.step.title} is of no published recording`)
  start(journal, walker, stop, undefined, at)
  const end = secondsLater(at, video.seconds + 15)
  practised(journal, walker.learner, 'recording', workId, end, video.seconds)
  watch(journal, walker.learner.id, workId, video, at, end)
  happen(journal, walker, { type: 'step.finished', step: stop.step.id }, `step.finished:${stop.step.id}`, end)
  return end
}

function watch(
  journal: Journal,
  personId: string,
  workId: string,
  { seconds, mediaId }: { seconds: number; mediaId: string },
  beganAt: Date,
  updatedAt: Date,
) {
  if (journal.watched.some(row => row.personId === personId && row.workId === workId)) return
  journal.watched.push({
    ...{ personId, workId, mediaId, stretches: JSON.stringify([[0, seconds]]), position: seconds },
    ...{ watchedSeconds: seconds, share: 1, beganAt, updatedAt },
  })
}

const task: Take = (journal, _ground, walker, stop, at) => {
  const { learner, enrolmentId } = walker
  start(journal, walker, stop, undefined, at)
  const end = secondsLater(at, 240)
  const submission = idAt(end)
  const answer = taskAnswers[Math.floor(learner.random() * taskAnswers.length)] ?? ''
  journal.submissions.push({
    ...{ id: submission, enrolmentId, stepId: stop.step.id, learnerId: learner.id, answer, submittedAt: end },
  })
  practised(journal, learner, 'task', null, end, 240)
  const event = { type: 'task.submitted' as const, step: stop.step.id, submission }
  happen(journal, walker, event, `task.submitted:${submission}`, end)
  walker.waiting = { submission, step: stop.step.id, at: end }
  return end
}

const takes: Readonly<Record<string, Take>> = { lesson, check, placement: check, recording, task }

/** A mentor verifies what waits, or returns it with a reason. */
export function judge(
  journal: Journal,
  walker: Walker,
  { by, at, reason }: { by: string; at: Date; reason: string | null },
) {
  const { waiting } = walker
  const row = journal.submissions.find(({ id }) => id === waiting?.submission)
  if (!waiting || !row) return
  const verdict = reason === null ? 'verified' : 'returned'
  Object.assign(row, { verdict, reason, judgedBy: by, judgedAt: at })
  const type = `task.${verdict}` as const
  const event = { type, step: waiting.step, submission: waiting.submission }
  happen(journal, walker, event, `${type}:${waiting.submission}`, at, by)
  walker.waiting = null
}
