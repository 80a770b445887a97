import type { MapItem } from './map-layout.ts'
import { counted, isLeft, type TrailItem, type TrailStop } from './trail.ts'

/** Steps of a path above which its page folds away what is not of now. */
const longFrom = 30

/** Steps alike, one after the other, from which on they are folded into one line. */
const manyFrom = 8

/** Steps that stay in sight after the ones of now, so that one sees what comes. */
const inSight = 3

/** Whether a path is too long to show all of it at once. */
export const isLong = (items: readonly TrailItem[]): boolean => counted(items).all > longFrom

/** Why something may be folded away: it is done with, or not reached yet. */
export type Fold = 'behind' | 'ahead'

const stopsIn = (item: TrailItem): readonly TrailStop[] =>
  item.kind === 'stop' ? [item] : item.items.flatMap(stopsIn)

const isNow = (item: TrailItem): boolean => item.isNext || (item.kind !== 'stop' && item.items.some(isNow))

/** Null while something in it can be done now. */
export function foldOf(item: TrailItem): Fold | null {
  if (isNow(item)) return null
  const stands = stopsIn(item).map(({ stand }) => stand)
  if (!stands.some(isLeft)) return 'behind'
  return stands.every(stand => stand === 'closed' || !isLeft(stand)) &&
    !stands.some(stand => stand === 'passed')
    ? 'ahead'
    : null
}

/** Neighbours that are shown, or folded away, together: a group by itself, or steps. */
export interface Run {
  readonly fold: Fold | null
  readonly items: readonly [TrailItem, ...TrailItem[]]
}

/** The items in their order, in runs: groups that are not of now, and many steps alike, are folded. */
export function runsOf(items: readonly TrailItem[]): readonly Run[] {
  const runs: Run[] = []
  for (const item of items) {
    const [last, fold] = [runs.at(-1), foldOf(item)]
    if (last && fold && fold === last.fold && item.kind === 'stop' && last.items[0].kind === 'stop')
      runs[runs.length - 1] = { fold, items: [...last.items, item] }
    else runs.push({ fold, items: [item] })
  }
  return runs.flatMap(run => (run.items[0].kind === 'stop' ? unfolded(run) : run))
}

function unfolded({ fold, items }: Run): readonly Run[] {
  const shown = items.length < manyFrom ? items.length : fold === 'ahead' ? inSight : 0
  const [first, ...others] = items.slice(shown)
  const alone = items.slice(0, shown).map((item): Run => ({ fold: null, items: [item] }))
  return first ? [...alone, { fold, items: [first, ...others] }] : alone
}

/** A long path as its map shows it: each part as one spot. */
export const partsOf = (items: readonly TrailItem[]): readonly MapItem[] =>
  isLong(items) ? items.map(item => (item.kind === 'stop' ? item : partOf(item))) : items

const standOf = { behind: 'passed', ahead: 'closed', now: 'doing' } as const

const partOf = (item: TrailItem): MapItem => ({
  ...{ kind: 'stop', id: item.id, title: item.title },
  ...{ stand: standOf[foldOf(item) ?? 'now'], isNext: isNow(item) },
})
