import type { Db } from '#db/connection.ts'
import { projected, walkTold } from './enrolments.server.ts'
import { engine } from './machine.ts'
import { placeOf } from './place.ts'
import { versionOf } from './versions.server.ts'

export interface Verified {
  readonly checked: number
  readonly differing: readonly string[]
  readonly rebuilt: number
}

/** Tells every walk anew from its events and compares it with what is stored; with `rebuild` it mends what differs. */
export async function verifyPlaces(db: Db, { rebuild }: { rebuild: boolean }): Promise<Verified> {
  const differing: string[] = []
  let checked = 0
  for (let after: string | null = null; ; ) {
    const batch: readonly { id: string }[] = await db
      .selectFrom('enrolment')
      .select('id')
      .$if(after !== null, query => query.where('id', '>', after as string))
      .orderBy('id')
      .limit(200)
      .execute()
    for (const { id } of batch) {
      checked += 1
      if (!(await db.transaction().execute(trx => isTrue(trx, id, rebuild)))) differing.push(id)
    }
    after = batch.at(-1)?.id ?? null
    if (after === null) return { checked, differing, rebuilt: rebuild ? differing.length : 0 }
  }
}

async function isTrue(db: Db, id: string, rebuild: boolean): Promise<boolean> {
  const row = await db
    .selectFrom('enrolment')
    .select([
      'pathVersionId',
      'snapshot',
      'percent',
      'minutesLeft',
      'nextStepId',
      'needsHand',
      'talkStepId',
      'begun',
      'engine',
      'wakesAt',
      'paused',
    ])
    .select(({ selectFrom }) =>
      selectFrom('pathEvent')
        .select(({ fn }) => fn.max('sequence').as('told'))
        .whereRef('pathEvent.enrolmentId', '=', 'enrolment.id')
        .as('told'),
    )
    .select('lastEvent')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return true
  const version = await versionOf(db, row.pathVersionId)
  const walk = await walkTold(db, id, version)
  const truth = projected(walk, placeOf(version.path, walk))
  const lastEvent = row.told ?? 0
  const stored = {
    ...{ ...row, wakesAt: row.wakesAt?.toISOString() ?? null },
    snapshot: JSON.stringify(ordered(row.snapshot)),
  }
  const expected = {
    ...truth,
    snapshot: JSON.stringify(ordered(JSON.parse(truth.snapshot))),
    lastEvent,
    engine,
  }
  const isSame = Object.entries(expected).every(
    ([key, value]) => stored[key as keyof typeof stored] === value,
  )
  if (!isSame && rebuild)
    await db
      .updateTable('enrolment')
      .set({ ...truth, lastEvent, engine })
      .where('id', '=', id)
      .execute()
  return isSame
}

/** jsonb keeps no order of keys. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
