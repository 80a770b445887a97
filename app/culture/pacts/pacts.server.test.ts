import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { makeActivity } from '../culture-makers.ts'
import { choosePact, pactOf } from './pacts.server.ts'

const now = new Date('2026-06-10T02:00:00Z')

it('is chosen by the head or a coordinator, and told against the last quarter of the unit itself', async () => {
  const root = await makeUnit()
  const unit = await makeUnit({ parent: root })
  const small = await makeUnit({ parent: unit })
  const members = await Promise.all(Array.from({ length: 20 }, () => makePerson({ unit })))
  const alone = await makePerson({ unit: small })
  const head = members[0]!
  await db
    .insertInto('unitHead')
    .values({ id: unit.id, unitId: unit.id, personId: head.id, startedOn: '2026-01-01' })
    .execute()
  expect(await choosePact(db, members[1]!, 'weekly', now)).toBe(false)
  expect(await choosePact(db, head, 'finished', now)).toBe(true)
  expect(await choosePact(db, head, 'weekly', now)).toBe(true)
  for (const [n, { id }] of members.entries())
    await makeActivity(
      id,
      n < 10 ? ['2026-04-08T02:00:00Z', '2026-01-07T02:00:00Z'] : ['2026-04-08T02:00:00Z'],
    )
  expect(await pactOf(db, alone, now)).toMatchObject({
    ...{ unit: { id: unit.id }, measure: 'weekly', mayChoose: false },
    progress: { now: 20 / 190, before: 10 / 190, people: 20, standing: 'better' },
  })
  expect(await pactOf(db, await makePerson(), now)).toBeNull()
})
