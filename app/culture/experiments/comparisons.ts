import { nudges } from '../nudges.ts'
import { usual, without } from './arms.ts'

export interface Comparison {
  /** What a form sends for it. */
  readonly value: string
  readonly nudge: string
  readonly arms: readonly string[]
}

/** All that can be compared: every nudge that is chosen with nothing, and its wordings with each other. */
export const comparisons = (): readonly Comparison[] =>
  nudges
    .filter(({ transactional }) => !transactional)
    .flatMap(({ name: nudge, variants }) => [
      { value: `${nudge}/with`, nudge, arms: [without, usual] },
      ...(variants.length > 1
        ? [{ value: `${nudge}/wordings`, nudge, arms: variants.map(({ name }) => name) }]
        : []),
    ])
