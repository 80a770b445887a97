import type { Language } from '#app/web/language.ts'
import { pauseOf } from './evidence.ts'
import { dueOn, type WalkDays } from './finish.ts'
import type { Walk } from './move.ts'
import { isGroup, type Node, type Path } from './path.ts'
import { type Place, type Stop, shownStand } from './place.ts'
import { isLeft, type TrailItem, type TrailStop } from './trail.ts'
import { why } from './why.ts'

/** The whole path as this learner sees it, in one language. */
export function trailOf(
  path: Path,
  walk: Walk,
  place: Place,
  { language, days }: { readonly language: Language; readonly days: WalkDays },
): readonly TrailItem[] {
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
    return stop
      ? [stopItem(path, walk, place, stop, { language, days }, (node.remedy ?? []).flatMap(itemOf))]
      : []
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
  { language, days }: { readonly language: Language; readonly days: WalkDays },
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
      stand: shownStand(stop),
      remedy,
    },
    isNext: place.next === step.id && place.choice === null,
    isLinked: stand !== 'closed' && stand !== 'aside',
    why: why(path, walk.evidence, stop, { today: days.today })[language],
    dueOn: isLeft(stand) && pauseOf(walk.evidence) === null ? dueOn(step, walk.evidence, days) : null,
  }
}
