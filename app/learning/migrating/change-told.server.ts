import type { Db } from '#db/connection.ts'
import { pathEventSchema } from '../evidence.ts'
import { versionOf } from '../versions.server.ts'
import { differenceOf } from './mapping.ts'

/** What a learner reads of the last change of their path. */
export interface ChangeTold {
  readonly at: Date
  /** Whether it went back to what it was before. */
  readonly isBack: boolean
  readonly fresh: readonly string[]
  readonly gone: readonly string[]
}

/** The last change of version on a walk, in the words of its steps; null when there was none. */
export async function changeTold(db: Db, enrolmentId: string): Promise<ChangeTold | null> {
  const row = await db
    .selectFrom('pathEvent')
    .select(['body', 'receivedAt'])
    .where('enrolmentId', '=', enrolmentId)
    .where('kind', '=', 'path.migrated')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const event = row && pathEventSchema.parse({ ...(row.body as object), type: 'path.migrated' })
  if (event?.type !== 'path.migrated') return null
  const [from, to] = [await versionOf(db, event.from), await versionOf(db, event.to)]
  const { fresh, gone } = differenceOf(from.path, to.path)
  return {
    at: row?.receivedAt ?? new Date(0),
    isBack: to.number < from.number,
    fresh: fresh.map(step => step.title),
    gone: gone.map(step => step.title),
  }
}
