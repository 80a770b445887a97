import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export interface Deed {
  readonly actorId: string | null
  /** Past tense, such as `course.published`. */
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, unknown>>
}

const start = '0'.repeat(64)

/** Appends to the chain, inside the caller's transaction. Deeds are written one at a time, so that the chain has no forks. */
export async function audit(db: Db, { actorId, action, subject, detail = {} }: Deed, now: Date) {
  await sql`select pg_advisory_xact_lock(8102402)`.execute(db)
  const last = await db
    .selectFrom('audit')
    .select('hash')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const previousHash = last?.hash ?? start
  const hash = hashOf({ at: now, actorId, action, subject, detail, previousHash })
  await db
    .insertInto('audit')
    .values({ at: now, actorId, action, subject, detail: JSON.stringify(detail), previousHash, hash })
    .execute()
}

/** The sequence of the first row that does not fit the chain, or null when all do. */
export async function firstBrokenDeed(db: Db): Promise<number | null> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('sequence').execute()
  let previousHash = start
  for (const row of rows) {
    if (row.previousHash !== previousHash || row.hash !== hashOf(row)) return row.sequence
    previousHash = row.hash
  }
  return null
}

interface Link {
  readonly at: Date
  readonly actorId: string | null
  readonly action: string
  readonly subject: string
  readonly detail: unknown
  readonly previousHash: string
}

const hashOf = ({ at, actorId, action, subject, detail, previousHash }: Link) =>
  createHash('sha256')
    .update(JSON.stringify([previousHash, at.toISOString(), actorId, action, subject, sorted(detail)]))
    .digest('hex')

/** `jsonb` keeps no order of keys, so the hash must not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
