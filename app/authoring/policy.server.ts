import { audit } from '#app/people/audit.server.ts'
import type { Db } from '#db/connection.ts'
import type { Policy } from './work.ts'

/** How this organisation publishes; on their own word unless it said otherwise. */
export async function publishingPolicy(db: Db): Promise<Policy> {
  const row = await db.selectFrom('publishingPolicy').select('fourEyes').executeTakeFirst()
  return { fourEyes: row?.fourEyes ?? false }
}

export async function setPublishingPolicy(db: Db, policy: Policy, personId: string, now: Date) {
  const row = { ...policy, changedAt: now, changedBy: personId }
  await db
    .insertInto('publishingPolicy')
    .values(row)
    .onConflict(conflict => conflict.column('onlyRow').doUpdateSet(row))
    .execute()
  await audit(
    db,
    { actorId: personId, action: 'publishingPolicy.changed', subject: 'publishing', detail: { ...policy } },
    now,
  )
}
