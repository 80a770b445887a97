import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { learnersInCare } from '../care.server.ts'
import { type Path, stepsOf } from '../path.ts'
import { differenceOf, objections, pairsOf } from './mapping.ts'
import { type Migration, migrationFor } from './migrations.server.ts'
import { type Outcome, outcomes } from './outcome.ts'

const mostNames = 50

/** Everything the page of a change shows; null when it is not this person's to see. */
export async function migrationPage(db: Db, person: Person, id: string) {
  const migration = await migrationFor(db, person, id)
  if (!migration) return null
  const { from, to, state, pathId } = migration
  const [counts, named, open] = [
    await countsOf(db, id),
    await namedIn(db, person, id),
    await openOn(db, from.id),
  ]
  const total = (of: (row: (typeof counts)[number]) => number) =>
    counts.reduce((sum, row) => sum + of(row), 0)
  return {
    ...{ id, pathId, state, title: to.title, from: from.number, to: to.number },
    seen: total(row => row.people),
    all: Math.max(
      open,
      total(row => row.people),
    ),
    toMove: total(row => row.now),
    moved: total(row => row.moved),
    waiting: total(row => row.waiting),
    returned: total(row => row.returned),
    groups: outcomes.flatMap(outcome => {
      const rows = counts.filter(row => row.outcome === outcome)
      if (rows.length === 0) return []
      const people = rows.reduce((sum, row) => sum + row.people, 0)
      const names = named.filter(row => row.outcome === outcome)
      return [
        {
          outcome,
          people,
          choice: rows[0]?.choice ?? null,
          names: names.slice(0, mostNames).map(namedOn(migration)),
          hidden: people - Math.min(names.length, mostNames),
        },
      ]
    }),
    ...mappingShown(migration),
  }
}

export type MigrationShown = NonNullable<Awaited<ReturnType<typeof migrationPage>>>

const titlesOf = (path: Path) => new Map(stepsOf(path.steps).map(step => [step.id, step.title]))

function namedOn({ from, to }: Migration) {
  const [before, after] = [titlesOf(from.path), titlesOf(to.path)]
  return ({ enrolmentId, name, here, there, minutes }: Named) => ({
    ...{ enrolmentId, name, minutes },
    here: before.get(here ?? '') ?? null,
    there: after.get(there ?? '') ?? null,
  })
}

function mappingShown({ from, to, mapping }: Migration) {
  const { gone, fresh } = differenceOf(from.path, to.path)
  const pairs = pairsOf(mapping)
  const [before, after] = [titlesOf(from.path), titlesOf(to.path)]
  return {
    gone: gone.map(({ id, title }) => ({ id, title, now: pairs.find(pair => pair.old === id)?.now ?? '' })),
    fresh: fresh.map(({ id, title }) => ({ id, title, old: pairs.find(pair => pair.now === id)?.old ?? '' })),
    olds: [...before].map(([value, label]) => ({ value, label })),
    nows: [...after].map(([value, label]) => ({ value, label })),
    doubts: objections(pairs, from.path, to.path).flatMap(one =>
      one.kind === 'otherKind' ? [{ old: before.get(one.old) ?? '', now: after.get(one.now) ?? '' }] : [],
    ),
  }
}

const countsOf = (db: Db, id: string) =>
  db
    .selectFrom('pathMove')
    .select(['outcome', 'choice'])
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('people'),
      fn.count<number>('movedAt').as('moved'),
      fn.count<number>('returnedAt').as('returned'),
      fn.countAll<number>().filterWhere('choice', '=', 'now').as('now'),
      fn
        .countAll<number>()
        .filterWhere(eb.and([eb('choice', '=', 'later'), eb('movedAt', 'is', null)]))
        .as('waiting'),
    ])
    .where('migrationId', '=', id)
    .groupBy(['outcome', 'choice'])
    .execute()

interface Named {
  readonly enrolmentId: string
  readonly outcome: Outcome
  readonly name: string
  readonly here: string | null
  readonly there: string | null
  readonly minutes: number
}

/** Only those in the reader's care are told by name. */
const namedIn = (db: Db, person: Person, id: string): Promise<Named[]> =>
  db
    .selectFrom('pathMove')
    .innerJoin('enrolment', 'enrolment.id', 'pathMove.enrolmentId')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .select(['enrolmentId', 'outcome', 'person.name', 'here', 'there', 'minutes'])
    .where('migrationId', '=', id)
    .where(learnersInCare(person, 'enrolment.learnerId'))
    .orderBy('person.name')
    .orderBy('enrolment.id')
    .limit(1000)
    .execute()

async function openOn(db: Db, versionId: string): Promise<number> {
  const row = await db
    .selectFrom('enrolment')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('pathVersionId', '=', versionId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.open
}
