import { type Db, oneOf } from '#db/connection.ts'
import type { Channel } from './channel.ts'
import { mail } from './mail.server.ts'

/** What a person chose of the ways to them. */
export interface Ways {
  /** The name of the one that is tried first; null for the usual order. */
  readonly first: string | null
  readonly mailOff: boolean
}

const usual: Ways = { first: null, mailOff: false }

export const waysOf = async (db: Db, personId: string): Promise<Ways> =>
  (await waysOfAll(db, [personId])).get(personId)!

export async function waysOfAll(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Ways>> {
  const rows = await db
    .selectFrom('nudgeWay')
    .select(['personId', 'firstChannel', 'mailOffAt'])
    .where('personId', '=', oneOf(personIds))
    .execute()
  const chosen = new Map(
    rows.map(row => [row.personId, { first: row.firstChannel, mailOff: row.mailOffAt !== null }]),
  )
  return new Map(personIds.map(id => [id, chosen.get(id) ?? usual]))
}

/** The ways to try, first to last. */
export const inOrder = (channels: readonly Channel[], { first, mailOff }: Ways): readonly Channel[] =>
  channels
    .filter(({ name }) => name !== mail.name || !mailOff)
    .toSorted((a, b) => Number(b.name === first) - Number(a.name === first))

/** Keeps which way comes first. */
export const putFirst = (db: Db, personId: string, first: string, now: Date) =>
  keep(db, personId, { firstChannel: first, chosenAt: now })

/** Keeps whether nudges may come by mail. */
export const switchMail = (db: Db, personId: string, on: boolean, now: Date) =>
  keep(db, personId, { mailOffAt: on ? null : now, chosenAt: now })

const keep = (
  db: Db,
  personId: string,
  chosen: { chosenAt: Date } & ({ firstChannel: string } | { mailOffAt: Date | null }),
) =>
  db
    .insertInto('nudgeWay')
    .values({ personId, ...chosen })
    .onConflict(conflict => conflict.column('personId').doUpdateSet(chosen))
    .execute()
