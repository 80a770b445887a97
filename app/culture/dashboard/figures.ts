import { about } from '#app/assessment/disclosure.ts'
import { type Stage, stages } from '../readiness/stages.ts'
import { toldUnits } from './groups.ts'
import { type Measure, measures, type PersonFacts, weeksLooked } from './measures.ts'

export interface UnitNode {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  /** Ids from the root down, `/root/…/self/`. */
  readonly path: string
}

/** Told of ten people or more, both to the nearest five. */
export interface Figure {
  readonly people: number
  readonly counted: number
}

export interface UnitFigures {
  readonly id: string
  readonly name: string
  readonly depth: number
  /** Null where too few are meant: they are told of in a unit above. */
  readonly figures: Readonly<Record<Measure['name'], Figure | null>>
  /** Those who learned, week by week, oldest first; null like a figure. */
  readonly weekly: readonly Figure[] | null
  /** How many are how ready; null like a figure. */
  readonly ready: readonly (Figure & { readonly stage: Stage })[] | null
}

/** The figures of every unit with those below it. */
export function figuresOf(
  units: readonly UnitNode[],
  people: readonly PersonFacts[],
): readonly UnitFigures[] {
  const told = measures.map(measure => [measure.name, tell(units, people, measure.of)] as const)
  const weekly = Array.from({ length: weeksLooked }, (_, week) =>
    tell(units, people, ({ weeks }) => weeks[week] ?? false),
  )
  const ready = stages.map(stage => ({ stage, told: tell(units, people, person => person.stage === stage) }))
  return units.map(({ id, name, path }) => {
    const staged = ready.flatMap(({ stage, told: figures }) => {
      const figure = figures.get(id)
      return figure ? [{ ...figure, stage }] : []
    })
    const weeks = weekly.map(figures => figures.get(id) ?? null)
    return {
      ...{ id, name, depth: path.split('/').length - 3 },
      figures: Object.fromEntries(
        told.map(([measure, figures]) => [measure, figures.get(id) ?? null]),
      ) as UnitFigures['figures'],
      ready: staged.length > 0 ? staged : null,
      weekly: weeks.every(week => week !== null) ? weeks : null,
    }
  })
}

/** One figure of all units of which it may be told: by how many it is about, not by how many belong to the unit. */
function tell(
  units: readonly UnitNode[],
  people: readonly PersonFacts[],
  of: Measure['of'],
): ReadonlyMap<string, Figure> {
  const meant = people.flatMap(person => {
    const counts = of(person)
    return counts === null ? [] : [{ unitId: person.unitId, counts }]
  })
  const byUnit = Map.groupBy(meant, ({ unitId }) => unitId)
  const counts = units.map(({ id, parentId }) => ({ id, parentId, people: byUnit.get(id)?.length ?? 0 }))
  const told = toldUnits(counts)
  return new Map(
    units
      .filter(({ id }) => told.has(id))
      .map(({ id, path }) => {
        const inside = units
          .filter(unit => unit.path.startsWith(path))
          .flatMap(unit => byUnit.get(unit.id) ?? [])
        const counted = inside.filter(one => one.counts).length
        return [id, { people: about(inside.length), counted: about(counted) }] as const
      }),
  )
}
