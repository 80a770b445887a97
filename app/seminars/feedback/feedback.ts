const day = 86_400_000

/** Feedback is told of in whole groups of so many people, in the order they gave it; of fewer, nothing. */
export const groupTold = 5

/** How long after the last session a participant says how it was, in milliseconds. */
export const feedbackGoesOn = 30 * day

/** The scale of both questions, from the least to the most. */
export const scale = [1, 2, 3, 4, 5] as const

export interface Feedback {
  readonly useful: number
  readonly clear: number
  readonly willTry: string
  readonly toMend: string
}

/** How one question was answered: the mean of 1 to 5, and how many said 4 or 5. */
export interface Answers {
  readonly mean: number
  readonly good: number
}

/** What is told of feedback: nobody's place among the others shows, not even from two looks. */
export interface Told {
  readonly people: number
  readonly useful: Answers
  readonly clear: Answers
  readonly willTry: readonly string[]
  readonly toMend: readonly string[]
}

interface Times {
  readonly standing: 'draft' | 'announced' | 'cancelled'
  readonly span: { readonly endsAt: Date } | null
}

/** Whether a seminar that took place has ended by `now`. */
export const isOver = ({ standing, span }: Times, now: Date): boolean =>
  standing === 'announced' && span !== null && span.endsAt <= now

/** Whether a participant can say at `now` how it was: from the end of the last session on, for thirty days. */
export const takesFeedback = (times: Times, now: Date): boolean =>
  isOver(times, now) && now.getTime() < (times.span?.endsAt.getTime() ?? 0) + feedbackGoesOn

/** What is told of feedback in the order it was given; null of fewer than five people. */
export function toldOf(given: readonly Feedback[]): Told | null {
  const people = given.length - (given.length % groupTold)
  if (people === 0) return null
  const told = given.slice(0, people)
  return {
    people,
    useful: answersOf(told.map(({ useful }) => useful)),
    clear: answersOf(told.map(({ clear }) => clear)),
    willTry: wordsOf(told.map(({ willTry }) => willTry)),
    toMend: wordsOf(told.map(({ toMend }) => toMend)),
  }
}

const answersOf = (values: readonly number[]): Answers => ({
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  good: values.filter(value => value >= 4).length,
})

/** In an order that says nothing of who wrote. */
const wordsOf = (words: readonly string[]) => words.filter(Boolean).toSorted((a, b) => a.localeCompare(b))
