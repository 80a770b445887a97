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

/** How many a question is about, and of how many it holds; exact, and never told as it is. */
export type Tally = readonly [about: number, holds: number]

/** The tallies of each unit's own people, by unit and question. */
export type Tallies = Readonly<Record<string, Readonly<Record<string, Tally>>>>

const weekNames = Array.from({ length: weeksLooked }, (_, week) => `week/${week}`)

const readyName = (stage: Stage) => `ready/${stage}`

/** All that the page asks of each person. */
const questions: Readonly<Record<string, Measure['of']>> = Object.fromEntries([
  ...measures.map(({ name, of }) => [name, of] as const),
  ...weekNames.map((name, week) => [name, ({ weeks }: PersonFacts) => weeks[week] ?? false] as const),
  ...stages.map(stage => [readyName(stage), (person: PersonFacts) => person.stage === stage] as const),
])

/** The tallies with these people more. */
export function tallied(before: Tallies, people: readonly PersonFacts[]): Tallies {
  const tallies: Record<string, Record<string, Tally>> = { ...before }
  for (const [unitId, own] of Map.groupBy(people, person => person.unitId))
    tallies[unitId] = Object.fromEntries(
      Object.entries(questions).map(([name, of]) => {
        const counts = own.map(of).filter(one => one !== null)
        const [about, holds] = before[unitId]?.[name] ?? none
        return [name, [about + counts.length, holds + counts.filter(Boolean).length]]
      }),
    )
  return tallies
}

const none: Tally = [0, 0]

/** The figures of every unit with those below it. */
export function figuresOf(units: readonly UnitNode[], tallies: Tallies): readonly UnitFigures[] {
  const told = new Map(Object.keys(questions).map(name => [name, tell(units, tallies, name)] as const))
  return units.map(({ id, name, path }) => {
    const figure = (question: string) => told.get(question)?.get(id) ?? null
    const ready = stages.flatMap(stage => {
      const staged = figure(readyName(stage))
      return staged ? [{ ...staged, stage }] : []
    })
    const weekly = weekNames.map(figure)
    return {
      ...{ id, name, depth: path.split('/').length - 3 },
      figures: Object.fromEntries(
        measures.map(measure => [measure.name, figure(measure.name)]),
      ) as UnitFigures['figures'],
      ready: ready.length > 0 ? ready : null,
      weekly: weekly.every(week => week !== null) ? weekly : null,
    }
  })
}

/** One figure of all units of which it may be told: by how many it is about, not by how many belong to the unit. */
function tell(units: readonly UnitNode[], tallies: Tallies, question: string): ReadonlyMap<string, Figure> {
  const of = (id: string) => tallies[id]?.[question] ?? none
  const told = toldUnits(units.map(({ id, parentId }) => ({ id, parentId, people: of(id)[0] })))
  return new Map(
    units
      .filter(({ id }) => told.has(id))
      .map(({ id, path }) => {
        const inside = units.filter(unit => unit.path.startsWith(path)).map(unit => of(unit.id))
        const sum = (place: 0 | 1) => about(inside.reduce((all, tally) => all + tally[place], 0))
        return [id, { people: sum(0), counted: sum(1) }] as const
      }),
  )
}
