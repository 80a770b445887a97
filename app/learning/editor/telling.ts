import type { Say } from '#app/web/words.tsx'
import { type Change, idsOf } from '../change.ts'
import { spotOf } from '../compose.ts'
import { nodesOf, type Path } from '../path.ts'
import type { editorWords } from './words.ts'

export type SayEditor = Say<keyof (typeof editorWords)['id'] & string>

/** What a change came to, for whoever cannot see it: `about` is the node that it is about. */
export function toldOf(
  change: Change,
  before: Path,
  after: Path,
  about: string | null,
  t: SayEditor,
): string {
  if (before === after) return t('nothing')
  const title = titleIn(after, about) ?? titleIn(before, about) ?? after.title
  switch (change.intent) {
    case 'add':
    case 'insert':
    case 'template':
      return about ? t('added', { title, ...placeIn(after, about, t) }) : t('nothing')
    case 'move':
    case 'place':
      return about ? t('moved', { title, ...placeIn(after, about, t) }) : t('nothing')
    case 'wrap':
      return t('grouped', { title })
    case 'remove':
      return t('removed', { title })
    default:
      return t('altered', { title })
  }
}

const titleIn = (path: Path, id: string | null) => nodesOf(path.steps).find(node => node.id === id)?.title

function placeIn(path: Path, id: string, t: SayEditor) {
  const spot = spotOf(path, id)
  const holder = spot?.list.split(':')[1]
  return {
    position: (spot?.at ?? 0) + 1,
    all: spot?.nodes.length ?? 0,
    list: holder ? t('inGroup', { title: titleIn(path, holder) ?? '' }) : t('inPath'),
  }
}

/** The node that a change is about once it is done, to be picked: what is new, what moved, or what stands where something was. */
export function aboutOf(change: Change, before: Path, after: Path): string | null {
  const known = new Set(nodesOf(before.steps).map(({ id }) => id))
  const fresh = nodesOf(after.steps).find(({ id }) => !known.has(id))
  if (fresh) return fresh.id
  if (change.intent === 'remove') return null
  return idsOf(change)[0] ?? null
}

/** What is picked after nodes were removed: the one behind them, else before them, else what held them. */
export function neighbourOf(path: Path, ids: readonly string[]): string | null {
  const spot = spotOf(path, ids[0] ?? '')
  if (!spot) return null
  const rest = spot.nodes.filter(({ id }) => !ids.includes(id))
  const next = spot.nodes.slice(spot.at).find(({ id }) => !ids.includes(id))
  return next?.id ?? rest.at(-1)?.id ?? spot.list.split(':')[1] ?? null
}
