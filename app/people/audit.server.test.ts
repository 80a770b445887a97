import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { audit, firstBrokenDeed } from './audit.server.ts'

const deed = (number: number) => ({
  actorId: null,
  action: 'course.published',
  subject: `course ${number}`,
  detail: { z: 1, a: [{ y: 2, b: 3 }] },
})

it('chains deeds written at the same time without a fork', async () => {
  await Promise.all(
    Array.from({ length: 8 }, (_, number) =>
      db.transaction().execute(trx => audit(trx, deed(number), testTime)),
    ),
  )
  expect(await firstBrokenDeed(db)).toBeNull()
})

it('is never changed through the database, and shows where somebody did so all the same', async () => {
  await expect(db.updateTable('audit').set({ action: 'nothing' }).execute()).rejects.toThrow('never changed')
  const third = await db
    .selectFrom('audit')
    .select('sequence')
    .orderBy('sequence')
    .offset(2)
    .limit(1)
    .executeTakeFirstOrThrow()
  await sql`alter table audit disable trigger audit_is_append_only`.execute(db)
  await db
    .updateTable('audit')
    .set({ subject: 'another course' })
    .where('sequence', '=', third.sequence)
    .execute()
  await sql`alter table audit enable trigger audit_is_append_only`.execute(db)
  expect(await firstBrokenDeed(db)).toBe(third.sequence)
})
