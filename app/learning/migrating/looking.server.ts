import { setImmediate } from 'node:timers/promises'
import { type Db, inTransaction } from '#db/connection.ts'
import { readEvent } from '../enrolments.server.ts'
import type { PathEvent } from '../evidence.ts'
import { engine } from '../machine.ts'
import type { Walk } from '../move.ts'
import { placeOf } from '../place.ts'
import { type Migration, migrationOf } from './migrations.server.ts'
import { moved } from './moved.ts'
import { outcomeOf } from './outcome.ts'

const atOnce = 100

/**
 * Looks at every open walk on the old version, some at a time, and keeps what the new one would mean for each. Goes on where it
 * was left; ends when it is called off. What was looked at by two is kept once.
 */
export async function lookAt(db: Db, id: string, signal?: AbortSignal): Promise<void> {
  const migration = await migrationOf(db, id)
  if (!migration) return
  while (!signal?.aborted) {
    const batch = await unseen(db, migration)
    const rows = []
    for (const walk of batch) {
      rows.push({ migrationId: id, ...seen(migration, walk) })
      await setImmediate()
    }
    if (!(await keep(id, migration, rows))) return
  }
}

/** False when there is nothing more to look at, or nobody wants to know any more. */
const keep = (id: string, { mapping }: Migration, rows: readonly (Seen & { migrationId: string })[]) =>
  inTransaction(async trx => {
    const row = await trx
      .selectFrom('pathMigration')
      .select('mapping')
      .where('id', '=', id)
      .where('state', '=', 'looking')
      .forUpdate()
      .executeTakeFirst()
    if (!row || JSON.stringify(row.mapping) !== JSON.stringify(mapping)) return false
    if (rows.length === 0) {
      await trx.updateTable('pathMigration').set({ state: 'looked' }).where('id', '=', id).execute()
      return false
    }
    await trx
      .insertInto('pathMove')
      .values([...rows])
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return true
  })

interface Walked {
  readonly enrolmentId: string
  readonly history: readonly PathEvent[]
  /** Where it stands, as it is kept; absent when an older engine kept it. */
  readonly kept?: Walk | undefined
}

export type Seen = ReturnType<typeof seen>

/** What the change means for one walk. */
export function seen({ from, to, mapping }: Migration, { enrolmentId, history, kept }: Walked) {
  const { before, walk } = moved(history, from, to, mapping, kept)
  const [here, there] = [placeOf(from.path, before), placeOf(to.path, walk)]
  return {
    enrolmentId,
    outcome: outcomeOf(here, there, mapping),
    here: here.next,
    there: there.next,
    minutes: there.minutesLeft - here.minutesLeft,
  }
}

async function unseen(db: Db, { id, from }: Migration): Promise<readonly Walked[]> {
  const last = await db
    .selectFrom('pathMove')
    .select('enrolmentId')
    .where('migrationId', '=', id)
    .orderBy('enrolmentId', 'desc')
    .limit(1)
    .executeTakeFirst()
  const walks = await db
    .selectFrom('enrolment')
    .select(['id', 'snapshot', 'engine'])
    .where('pathVersionId', '=', from.id)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .$if(last !== undefined, query => query.where('id', '>', last?.enrolmentId ?? ''))
    .orderBy('id')
    .limit(atOnce)
    .execute()
  if (walks.length === 0) return []
  const events = await db
    .selectFrom('pathEvent')
    .select(['enrolmentId', 'kind', 'body'])
    .where(
      'enrolmentId',
      'in',
      walks.map(walk => walk.id),
    )
    .orderBy('enrolmentId')
    .orderBy('sequence')
    .execute()
  const histories = Map.groupBy(events, event => event.enrolmentId)
  return walks.map(walk => ({
    enrolmentId: walk.id,
    history: (histories.get(walk.id) ?? []).flatMap(readEvent),
    kept: walk.engine === engine ? (walk.snapshot as unknown as Walk) : undefined,
  }))
}
