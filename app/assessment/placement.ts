import type { Answers } from './answer.ts'
import { mostQuestions, sureEnough } from './enough.ts'
import { type Evidence, evidenceOf, gradeSheet } from './grade.ts'
import { type Ability, after, expected, type Strength, unknown } from './mastery/ability.ts'
import { estimateOf, type Mastery, type Strengths, strengthOf, usualPace } from './mastery.ts'
import type { Prompt, Question } from './question.ts'

/** Why no more is asked. */
export type Enough = 'sure' | 'limit' | 'usedUp'

/**
 * The course of a placement, kept with its attempt. What was believed of the person and of the questions when it began is
 * frozen with it, so that everything else follows from sheet and answers, today as in a year.
 */
export interface Placement {
  readonly believed: readonly Mastery[]
  readonly strengths: Readonly<Record<string, Strength>>
  /** Question ids in the order they were asked. */
  readonly asked: readonly string[]
  readonly enough: Enough | null
}

/** Where a placement stands, for whoever comes from a question. */
export interface Going {
  /** What was asked after that one. */
  readonly questions: readonly Prompt[]
  /** No more is asked. */
  readonly enough: boolean
  /** Handed in, or its time is over. */
  readonly closed: boolean
}

/** A placement at its first question. */
export function beginPlacement(
  sheet: readonly Question[],
  believed: readonly Mastery[],
  learnt: Strengths,
): Placement {
  const about = new Set(sheet.map(competencyOf))
  const strengths = sheet.map(({ id, difficulty }) => {
    const { difficulty: hard, discrimination } = strengthOf({ questionId: id, difficulty }, learnt)
    return [id, { difficulty: hard, discrimination }] as const
  })
  const placement: Placement = {
    believed: believed.filter(({ competency }) => about.has(competency)),
    strengths: Object.fromEntries(strengths),
    asked: [],
    enough: null,
  }
  // Whoever is known surely already is asked one question all the same: what they can do now should be seen.
  const first = mostTelling(sheet, placement, beliefsAfter(sheet, placement, new Map()), () => true)
  return first ? { ...placement, asked: [first.id] } : { ...placement, enough: 'usedUp' }
}

/** The placement with its next question, the one that tells most about what is not yet sure; or with why there is none. */
export function goOn(sheet: readonly Question[], placement: Placement, answers: Answers): Placement {
  if (placement.enough) return placement
  const beliefs = beliefsAfter(sheet, placement, answers)
  if ([...beliefs.values()].every(isSure)) return { ...placement, enough: 'sure' }
  if (placement.asked.length >= mostQuestions) return { ...placement, enough: 'limit' }
  const next = mostTelling(sheet, placement, beliefs, belief => !isSure(belief))
  return next ? { ...placement, asked: [...placement.asked, next.id] } : { ...placement, enough: 'usedUp' }
}

const isSure = (belief: Mastery) => (estimateOf(belief)?.sure ?? 0) >= sureEnough

/** By how much an answer is expected to narrow what is believed; of equals the first on the sheet. */
function mostTelling(
  sheet: readonly Question[],
  { asked, strengths }: Placement,
  beliefs: ReadonlyMap<string, Mastery>,
  wanted: (belief: Mastery) => boolean,
): Question | null {
  let best: { question: Question; telling: number } | null = null
  for (const question of sheet) {
    const belief = beliefs.get(competencyOf(question))!
    if (asked.includes(question.id) || !wanted(belief)) continue
    const telling = narrowed(abilityOf(belief), strengths[question.id]!)
    if (!best || telling > best.telling) best = { question, telling }
  }
  return best?.question ?? null
}

function narrowed(ability: Ability, strength: Strength): number {
  const chance = expected(ability, strength)
  const known = strength.discrimination ** 2 * chance * (1 - chance)
  return ability.variance - 1 / (1 / ability.variance + known)
}

/** Questions about nothing in particular are about the same nothing. */
const competencyOf = ({ competency }: Question): string => competency ?? ''

const abilityOf = ({ mean, deviation }: Mastery): Ability => ({ mean, variance: deviation ** 2 })

/** What is believed per competency of the sheet after these answers; what was asked and left empty counts as missed. */
export function beliefsAfter(
  sheet: readonly Question[],
  placement: Placement,
  answers: Answers,
): Map<string, Mastery> {
  const { mean, variance } = unknown(usualPace)
  const nothing = { observations: 0, mean, deviation: Math.sqrt(variance) }
  const known = new Map(placement.believed.map(belief => [belief.competency, belief]))
  const beliefs = new Map(
    sheet.map(question => {
      const competency = competencyOf(question)
      return [competency, known.get(competency) ?? { competency, ...nothing }] as const
    }),
  )
  const asked = questionsAsked(sheet, placement)
  const scores = gradeSheet(asked, answers).perQuestion
  asked.forEach((question, i) => {
    const before = beliefs.get(competencyOf(question))!
    const ability = after(abilityOf(before), placement.strengths[question.id]!, scores[i]!.score, usualPace)
    beliefs.set(competencyOf(question), {
      ...before,
      observations: before.observations + 1,
      mean: ability.mean,
      deviation: Math.sqrt(ability.variance),
    })
  })
  return beliefs
}

/** What of a sheet was asked, in that order: all of it, unless it is a placement. */
export function questionsAsked(sheet: readonly Question[], placement: Placement | null): readonly Question[] {
  if (!placement) return sheet
  const byId = new Map(sheet.map(question => [question.id, question]))
  return placement.asked.flatMap(id => byId.get(id) ?? [])
}

/**
 * The grade of an attempt and what it says about competencies. That of a placement is the share expected right of the whole
 * check, so that rules read it like any other: what was asked counts as it was answered, the rest as probable as a right
 * answer is by then, also where it was handed in before there was enough. Only what was asked is evidence.
 */
export function gradeAttempt(
  sheet: readonly Question[],
  placement: Placement | null,
  answers: Answers,
): { score: number; evidence: Evidence[] } {
  const asked = questionsAsked(sheet, placement)
  const grade = gradeSheet(asked, answers)
  const evidence = evidenceOf(asked, grade)
  if (!placement || asked.length === sheet.length) return { score: grade.score, evidence }
  const beliefs = beliefsAfter(sheet, placement, answers)
  const shares = sheet
    .filter(({ id }) => !placement.asked.includes(id))
    .map(question =>
      expected(abilityOf(beliefs.get(competencyOf(question))!), placement.strengths[question.id]!),
    )
  const right = grade.perQuestion.reduce((sum, { score }) => sum + score, 0)
  return { score: shares.reduce((sum, share) => sum + share, right) / sheet.length, evidence }
}
