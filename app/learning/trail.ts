import type { Day } from '#app/web/day.ts'
import type { Stand } from './place.ts'

/** One step as the trail shows it. */
export interface TrailStop {
  readonly kind: 'stop'
  readonly id: string
  readonly stepKind: string
  readonly title: string
  readonly minutes: number
  readonly stand: Stand
  readonly isNext: boolean
  /** Whether its page has something to show the learner. */
  readonly isLinked: boolean
  readonly why: string
  /** The day by which the path wants it done; null while nothing is due. */
  readonly dueOn: Day | null
  readonly remedy: readonly TrailItem[]
}

/** Steps that belong together: one after the other, in any order, or some of them. */
export interface TrailGroup {
  readonly kind: 'sequence' | 'all' | 'choose'
  readonly id: string
  readonly title: string
  readonly atLeast: number
  readonly isOver: boolean
  readonly isReached: boolean
  /** Whether picking here is what comes next. */
  readonly isNext: boolean
  /** Ids of the options that were picked. */
  readonly chosen: readonly string[]
  readonly items: readonly TrailItem[]
}

export type TrailItem = TrailStop | TrailGroup

/** Whether something is still to be done at it. */
export const isLeft = (stand: Stand) =>
  stand !== 'passed' && stand !== 'tested-out' && stand !== 'waived' && stand !== 'spare' && stand !== 'aside'

interface Count {
  readonly done: number
  readonly all: number
}

/** How many steps of the way are done, of how many: without remedies, and of a choice only as many options as it asks for. */
export const counted = (items: readonly TrailItem[]): Count => summed(items.map(countOf))

function countOf(item: TrailItem): Count {
  if (item.kind === 'choose' && !item.isOver)
    return summed(item.items.map(countOf).toSorted(byLeft).slice(0, item.atLeast))
  if (item.kind !== 'stop') return counted(item.items)
  if (item.stand === 'spare' || item.stand === 'aside') return { done: 0, all: 0 }
  return { done: isLeft(item.stand) ? 0 : 1, all: 1 }
}

const byLeft = (a: Count, b: Count) => a.all - a.done - (b.all - b.done)

const summed = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ done: a.done + b.done, all: a.all + b.all }), { done: 0, all: 0 })
