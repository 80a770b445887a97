import { likenessOf } from './likeness.ts'
import { sameValue } from './same-value.ts'

type Merge = (base: unknown, theirs: unknown, mine: unknown) => unknown

/**
 * What two made of one list at once. Things are known again by their id, by what they say, else by what they have in common
 * and where they stand. What either added stands after what it stood after; what one took out stays only if the other changed
 * it; where one moved things about, theirs is the order. Without a `base`, what both have counts as it.
 */
export function mergedList(
  known: readonly unknown[] | null,
  theirs: readonly unknown[],
  mine: readonly unknown[],
  merge: Merge,
): readonly unknown[] {
  const base = known ?? theirs.filter(one => mine.some(other => sameValue(one, other)))
  const [other, own] = [placesIn(base, theirs), placesIn(base, mine)]
  const ordersByMine = isMoved(own) && !isMoved(other)
  const [first, second] = ordersByMine ? [own, other] : [other, own]
  const [lead, follow] = ordersByMine ? [mine, theirs] : [theirs, mine]

  const thing = (at: number): readonly [unknown] | null => {
    const [one, two] = [other[at], own[at]] as [number | null, number | null]
    if (one !== null && two !== null) return [merge(base[at], theirs[one], mine[two])]
    const left = one !== null ? theirs[one] : two !== null ? mine[two] : base[at]
    return sameValue(left, base[at]) ? null : [left]
  }

  const result: { from: number | null; value: unknown }[] = []
  for (const [place, value] of lead.entries()) {
    const from = first.indexOf(place)
    if (from < 0) result.push({ from: null, value })
    else for (const kept of thing(from) ?? []) result.push({ from, value: kept })
  }
  let after = 0
  for (const [place, value] of follow.entries()) {
    const from = second.indexOf(place)
    const standing = from < 0 ? -1 : result.findIndex(each => each.from === from)
    if (standing >= 0) after = standing + 1
    else
      for (const kept of from < 0 ? [value] : (thing(from) ?? [])) {
        while (from < 0 && first === other && isNew(result[after])) after += 1
        result.splice(after, 0, { from: from < 0 ? null : from, value: kept })
        after += 1
      }
  }
  return result.map(({ value }) => value)
}

const isNew = (each: { readonly from: number | null } | undefined) => each?.from === null

const isMoved = (places: readonly (number | null)[]) => {
  const standing = places.filter(place => place !== null)
  return standing.some((place, at) => at > 0 && place < (standing[at - 1] ?? 0))
}

/** Of each thing in the base, its place in the list; null when it is not there any more. */
function placesIn(base: readonly unknown[], list: readonly unknown[]): readonly (number | null)[] {
  const places: (number | null)[] = base.map(() => null)
  const free = new Set(list.keys())
  const take = (at: number, place: number | undefined) => {
    if (place === undefined) return
    places[at] = place
    free.delete(place)
  }
  const open = () => [...base.keys()].filter(at => places[at] === null)
  for (const at of open()) {
    const id = idOf(base[at])
    if (id !== null)
      take(
        at,
        [...free].find(place => idOf(list[place]) === id),
      )
  }
  const isOpenTo = (at: number, place: number) => idOf(base[at]) === null && idOf(list[place]) === null
  for (const at of open())
    take(
      at,
      nearest(
        at,
        [...free].filter(place => isOpenTo(at, place) && sameValue(base[at], list[place])),
      ),
    )
  for (const at of open()) {
    const like = [...free]
      .filter(place => isOpenTo(at, place))
      .map(place => ({ place, likeness: likenessOf(base[at], list[place]) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, two) => two.likeness - one.likeness || Math.abs(one.place - at) - Math.abs(two.place - at))
    take(at, like[0]?.place)
  }
  // As many left here as there: each was changed from top to bottom.
  const [left, rest] = [open(), [...free]]
  if (left.length === rest.length)
    for (const [turn, at] of left.entries()) if (isOpenTo(at, rest[turn] ?? -1)) take(at, rest[turn])
  return places
}

const nearest = (at: number, places: readonly number[]) =>
  [...places].sort((one, two) => Math.abs(one - at) - Math.abs(two - at))[0]

const idOf = (thing: unknown): string | null =>
  typeof thing === 'object' && thing !== null && 'id' in thing && typeof thing.id === 'string'
    ? thing.id
    : null
