import { type Stretch, shareOf, united } from '../stretch.ts'

/** A question at its second, without anything that tells what is right. */
export interface Ask {
  readonly id: string
  /** Whole seconds from the start, as all times here. */
  readonly at: number
  /** What explains it, offered after a wrong answer. */
  readonly passage: Stretch | null
  /** How far a right answer may skip. */
  readonly skipTo: number | null
}

const clipSeconds = 60

/** The clip that explains a question: what its author chose, else what was said before it. */
export const clipOf = ({ at, passage }: Pick<Ask, 'at' | 'passage'>): Stretch =>
  passage ?? [Math.max(0, at - clipSeconds), Math.max(1, at)]

export const askRules = ['nothing', 'answers', 'right'] as const

/** When a recording is completed: the share of it that must be watched, 0 to 1, and what is asked of its questions. */
export interface CompletionPolicy {
  readonly share: number
  readonly asks: (typeof askRules)[number]
}

/** Of recordings published before there was a choice, and of those whose author chose nothing. */
export const usualPolicy: CompletionPolicy = { share: 0.8, asks: 'nothing' }

/** What a person has done in a recording. */
export interface Done {
  /** Watched stretches of its video, as their union. */
  readonly stretches: readonly Stretch[]
  readonly answered: ReadonlySet<string>
  readonly right: ReadonlySet<string>
}

interface Asking {
  /** Length of the video. */
  readonly seconds: number
  readonly asks: readonly Ask[]
}

/** What right answers show to be known: from each question to where it may skip. */
const known = (asks: readonly Ask[], right: Done['right']): readonly Stretch[] =>
  asks.flatMap(({ id, at, skipTo }) => (skipTo !== null && right.has(id) ? [[at, skipTo] as const] : []))

/** How much counts as seen, 0 to 1: what was watched, and what a right answer may skip. */
export const shareSeen = ({ seconds, asks }: Asking, { stretches, right }: Done): number =>
  shareOf(united([...stretches, ...known(asks, right)], seconds), seconds)

/** Whether this completes the recording. More watched or answered never undoes it, in whatever order it came. */
export function isComplete(policy: CompletionPolicy, asking: Asking, done: Done): boolean {
  const wanted = policy.asks === 'right' ? done.right : done.answered
  const areAsksDone = policy.asks === 'nothing' || asking.asks.every(({ id }) => wanted.has(id))
  return areAsksDone && shareSeen(asking, done) >= policy.share
}

/** The first question between two moments of playing that is still to be asked, both in seconds. */
export const askedBetween = <T extends Ask>(
  asks: readonly T[],
  from: number,
  to: number,
  isSettled: (ask: T) => boolean,
): T | null => asks.find(ask => from <= ask.at && ask.at < to && !isSettled(ask)) ?? null
