import type { Language } from '#app/web/language.ts'
import type { Walk } from './move.ts'
import { isGroup, type Node, type Path } from './path.ts'
import type { Place, Stand, Stop } from './place.ts'
import { why } from './why.ts'

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
  /** Days after enrolment by which the path wants it done. */
  readonly dueAfter: number | null
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

/** The whole path as this learner sees it, in one language. */
export function trailOf(path: Path, walk: Walk, place: Place, language: Language): readonly TrailItem[] {
  const stops = new Map(place.stops.map(stop => [stop.step.id, stop]))
  const itemOf = (node: Node): readonly TrailItem[] => {
    if (isGroup(node)) {
      const items = node.nodes.flatMap(itemOf)
      return [
        {
          ...{ kind: node.kind, id: node.id, title: node.title, items },
          atLeast: node.kind === 'choose' ? node.atLeast : node.nodes.length,
          isOver: walk.evidence.ended[node.id] !== undefined,
          isReached: items.some(isReached),
          isNext: place.choice === node.id,
          chosen: node.nodes.map(option => option.id).filter(id => walk.evidence.chosen.includes(id)),
        },
      ]
    }
    const stop = stops.get(node.id)
    return stop ? [stopItem(path, walk, place, stop, language, (node.remedy ?? []).flatMap(itemOf))] : []
  }
  return path.steps.flatMap(itemOf)
}

const isReached = (item: TrailItem): boolean =>
  item.kind === 'stop' ? item.stand !== 'closed' && item.stand !== 'aside' : item.isReached

function stopItem(
  path: Path,
  walk: Walk,
  place: Place,
  stop: Stop,
  language: Language,
  remedy: readonly TrailItem[],
): TrailStop {
  const { step, stand } = stop
  return {
    ...{
      kind: 'stop',
      id: step.id,
      stepKind: step.kind,
      title: step.title,
      minutes: step.effort,
      stand,
      remedy,
    },
    isNext: place.next === step.id && place.choice === null,
    isLinked: stand !== 'closed' && stand !== 'aside',
    why: why(path, walk.evidence, stop)[language],
    dueAfter: isLeft(stand) && step.due ? Number(/\d+/.exec(step.due)?.[0]) : null,
  }
}

const isLeft = (stand: Stand) =>
  stand !== 'passed' && stand !== 'tested-out' && stand !== 'waived' && stand !== 'spare' && stand !== 'aside'

/** How many steps of the way are done, of how many: remedies and what a finished choice no longer asks for left out. */
export function counted(items: readonly TrailItem[]): { done: number; all: number } {
  const sums = items.map(item => {
    if (item.kind !== 'stop') return counted(item.items)
    if (item.stand === 'spare' || item.stand === 'aside') return { done: 0, all: 0 }
    return { done: isLeft(item.stand) ? 0 : 1, all: 1 }
  })
  return sums.reduce((a, b) => ({ done: a.done + b.done, all: a.all + b.all }), { done: 0, all: 0 })
}
