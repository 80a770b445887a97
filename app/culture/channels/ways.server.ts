import type { Db } from '#db/connection.ts'
import type { Channel } from './channel.ts'
import { mail } from './mail.server.ts'

/** What a person chose of the ways to them. */
export interface Ways {
  /** The name of the one that is tried first; null for the usual order. */
  readonly first: string | null
  readonly mailOff: boolean
}

export async function waysOf(db: Db, personId: string): Promise<Ways> {
  const chosen = await db
    .selectFrom('nudgeWay')
    .select(['firstChannel', 'mailOffAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  return { first: chosen?.firstChannel ?? null, mailOff: Boolean(chosen?.mailOffAt) }
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
