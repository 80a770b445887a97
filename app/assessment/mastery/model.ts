import type { Log } from './log.ts'

/** What a model remembers of one learner. */
export interface Memory {
  /** How probable a right answer is, before it is given. */
  expects(item: number, skill: number, day: number): number
  takes(item: number, skill: number, day: number, right: number): void
}

/** A model learns from some learners' logs what it needs to know of skills and items; then meets others one answer at a time. */
export interface Model {
  readonly name: string
  /** Whether Bina could use it: interpretable, with its uncertainty, able to fall; else something to compare with. */
  readonly ours: boolean
  learn(log: Log): () => Memory
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
export const logit = (share: number): number => Math.log(share / (1 - share))
