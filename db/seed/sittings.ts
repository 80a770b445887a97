import type { Check, CheckRules } from '#app/assessment/check.ts'
import { usualRules } from '#app/assessment/check.ts'
import { evidenceOf, gradeSheet } from '#app/assessment/grade.ts'
import { estimateOf, masteryOf } from '#app/assessment/mastery.ts'
import type { Question } from '#app/assessment/question.ts'
import { dealSheet } from '#app/assessment/sheet.ts'
import type { Step } from '#app/learning/path.ts'
import { underPath } from '#app/learning/steps.server.ts'
import { answerTo, isRight } from './answers.ts'
import type { Journal } from './journal.ts'
import { happen, idAt, type Learner, practised, secondsLater, type Walker } from './walker.ts'

/** A published part, as the app finds it. */
export interface Part {
  readonly id: string
  readonly publicationId: string
  readonly kind: 'lesson' | 'check'
  readonly body: unknown
}

interface Sitting {
  readonly walker: Walker
  readonly step: Step
  readonly part: Part
  readonly questionId: string | null
  readonly sheet: readonly Question[]
  readonly rules: CheckRules
  readonly attemptId: string
  readonly ability: number
}

const device = 'ponsel'
const practiceRules: CheckRules = { ...usualRules, passMark: 1, attempts: null, shuffle: false }

/** One question of a lesson, answered at once. */
export function practise(
  journal: Journal,
  walker: Walker,
  step: Step,
  part: Part,
  question: Question,
  at: Date,
): Date {
  const { ability, random } = walker.learner
  const took = 35 + random() * 70
  const end = secondsLater(at, took)
  sit(
    journal,
    {
      ...{ walker, step, part, questionId: question.id, sheet: [question], rules: practiceRules },
      ...{ attemptId: idAt(end), ability: ability + 0.8 },
    },
    end,
    end,
  )
  practised(journal, walker.learner, 'question', part.id, end, took)
  return end
}

/** A whole check, graded as the app grades it; what it shows travels in the event. */
export function sitCheck(
  journal: Journal,
  walker: Walker,
  step: Step,
  part: Part,
  ability: number,
  at: Date,
): Date {
  const check = underPath(part.body as Check, step, walker.walk.evidence)
  const end = secondsLater(at, check.questions.length * (25 + walker.learner.random() * 30))
  const attemptId = idAt(at)
  const sheet = dealSheet(check, attemptId)
  const sitting = { walker, step, part, questionId: null, sheet, rules: check.rules, attemptId, ability }
  const { score, competencies } = sit(journal, sitting, at, end)
  practised(
    journal,
    walker.learner,
    'check',
    part.id,
    end,
    Math.min(300, (end.getTime() - at.getTime()) / 1000),
  )
  const mastery = estimatesOf(walker.learner, competencies, end)
  const event = { type: 'check.graded' as const, step: step.id, attempt: attemptId, score, mastery }
  happen(journal, walker, event, `check.graded:${attemptId}`, end)
  return end
}

function estimatesOf({ evidence }: Learner, competencies: ReadonlySet<string>, at: Date) {
  const known = masteryOf(evidence, at.getTime()).filter(({ competency }) => competencies.has(competency))
  return Object.fromEntries(
    known.flatMap(mastery => {
      const estimate = estimateOf(mastery)
      return estimate ? [[mastery.competency, estimate] as const] : []
    }),
  )
}

function sit(journal: Journal, sitting: Sitting, at: Date, end: Date) {
  const { walker, step, part, questionId, sheet, rules, attemptId, ability } = sitting
  const { learner } = walker
  const ordered = [...sheet].sort((a, b) => (a.id < b.id ? -1 : 1))
  const given = new Map(
    ordered.map(question => [question.id, answerTo(question, isRight(question, ability, learner.random))]),
  )
  const grade = gradeSheet(sheet, given)
  const evidence = evidenceOf(sheet, grade)
  learner.evidence.push(...evidence.map(one => ({ ...one, at: end.getTime() })))
  journal.attempts.push({
    ...{ id: attemptId, personId: learner.id, enrolmentId: walker.enrolmentId, stepId: step.id },
    ...{ publicationId: part.publicationId, partId: part.id, questionId },
    title: questionId === null ? step.title : null,
    ...{ number: nextTry(learner, [walker.enrolmentId, step.id, questionId ?? ''].join(' ')) },
    ...{ sheet: JSON.stringify(sheet), rules: JSON.stringify(rules), startedAt: at, submittedAt: end },
    ...{ deadlineAt: rules.minutes === null ? null : secondsLater(at, rules.minutes * 60) },
    ...{ grade: grade.score, evidence: JSON.stringify(evidence) },
  })
  const each = (end.getTime() - at.getTime()) / 1000 / sheet.length
  for (const [sequence, { id }] of sheet.entries()) {
    const answeredAt = secondsLater(at, each * (sequence + 0.9))
    journal.answers.push({
      ...{ attemptId, device, sequence, questionId: id, value: JSON.stringify(given.get(id)) },
      ...{ answeredAt, receivedAt: answeredAt, late: false },
    })
  }
  return { score: grade.score, competencies: new Set(evidence.map(({ competency }) => competency)) }
}

function nextTry({ tries }: Learner, what: string): number {
  const number = (tries.get(what) ?? 0) + 1
  tries.set(what, number)
  return number
}
