import { peopleTold } from '../disclosure.ts'
import {
  authored,
  type DatedEvidence,
  daysFrom,
  inTime,
  type Strengths,
  strengthOf,
  usualPace,
} from '../mastery.ts'
import { type Ability, after, later, type Strength, unknown } from './ability.ts'
import { type Shown, strengthFrom } from './strengths.ts'

/** Someone's first answer to a question, with what was known of them before it. */
export interface FirstAnswer extends Shown {
  readonly questionId: string
  readonly at: number
  /** The author's, as a share expected to miss it. */
  readonly difficulty: number | undefined
}

/** The first answers of one person, each with the ability that their answers before it showed. */
export function firstAnswersOf(evidence: readonly DatedEvidence[], strengths: Strengths): FirstAnswer[] {
  const abilities = new Map<string, { ability: Ability; at: number }>()
  return firstPerQuestion(evidence).map(one => {
    const before = abilities.get(one.competency)
    const ability = before
      ? later(before.ability, daysFrom(before.at, one.at), usualPace)
      : unknown(usualPace)
    const next = after(ability, strengthOf(one, strengths), one.score, usualPace)
    abilities.set(one.competency, { ability: next, at: one.at })
    const { questionId, at, score, difficulty } = one
    return { questionId, at, score, difficulty, ...ability }
  })
}

function firstPerQuestion(evidence: readonly DatedEvidence[]): DatedEvidence[] {
  const seen = new Set<string>()
  return inTime(evidence).filter(({ questionId }) => {
    const isFirst = !seen.has(questionId)
    seen.add(questionId)
    return isFirst
  })
}

export interface MeasuredStrength extends Strength {
  readonly people: number
}

/**
 * The strength of a question by everyone's first answers, shrunk towards what its author thinks; null while fewer than ten
 * people answered. The first whole tens count, so that no one's answer can be told from two looks.
 */
export function measured(answers: readonly FirstAnswer[]): MeasuredStrength | null {
  const people = peopleTold(answers.length)
  if (people === 0) return null
  const counted = answers.toSorted((a, b) => a.at - b.at).slice(0, people)
  return { ...strengthFrom(counted, authored(counted[0]!.difficulty)), people }
}
