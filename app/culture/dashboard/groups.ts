import { fewestPeople } from '#app/assessment/disclosure.ts'

/** A unit with how many people it has itself, without those of the units below. */
export interface UnitCount {
  readonly id: string
  readonly parentId: string | null
  readonly people: number
}

/**
 * The units of which figures may be told, each with all below it. A unit with too few goes into the one above. What is told is
 * chosen so that nobody is found out by taking figures from each other: those of a unit who are in none of the units told
 * below it are ten or more, or nobody. At the root, where nothing is above, the smallest told group goes in until that holds.
 */
export function toldUnits(units: readonly UnitCount[]): ReadonlySet<string> {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const known = new Set(units.map(({ id }) => id))
  const roots = units.filter(({ parentId }) => parentId === null || !known.has(parentId))
  const told = new Set<string>()
  for (const root of roots) for (const id of toldUnder(root, below)) told.add(id)
  return told
}

interface Told {
  readonly id: string
  /** Those in none of the units told below it. */
  readonly own: number
  readonly inside: readonly Told[]
}

interface Walked {
  readonly told: readonly Told[]
  /** Those who are in no unit that is told yet. */
  readonly rest: number
}

type Below = ReadonlyMap<string | null, readonly UnitCount[]>

function toldUnder(root: UnitCount, below: Below): readonly string[] {
  const { told, rest } = walked(root, below)
  if (rest === 0) return idsOf(told)
  let open = rest
  let outer = told
  while (open < fewestPeople) {
    const smallest = outer.toSorted((a, b) => a.own - b.own)[0]
    if (!smallest) return []
    open += smallest.own
    outer = [...outer.filter(one => one !== smallest), ...smallest.inside]
  }
  return [root.id, ...idsOf(outer)]
}

const idsOf = (told: readonly Told[]): readonly string[] =>
  told.flatMap(({ id, inside }) => [id, ...idsOf(inside)])

function walked(unit: UnitCount, below: Below): Walked {
  const children = (below.get(unit.id) ?? []).map(child => walked(child, below))
  const told = children.flatMap(child => child.told)
  const rest = children.reduce((sum, child) => sum + child.rest, unit.people)
  const isTold = rest >= fewestPeople || (rest === 0 && told.length > 0)
  return isTold ? { told: [{ id: unit.id, own: rest, inside: told }], rest: 0 } : { told, rest }
}
