import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db, insertAll } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeActivity } from './culture-makers.ts'
import { historyOf } from './ledger.server.ts'

const at = (hours: number) => new Date(testTime.getTime() + hours * 3_600_000)
const [now, window] = [240, 48]

it('tells whether learning followed a nudge within 48 hours, and nothing while those last', async () => {
  const hour = fc.nat(now)
  await fc.assert(
    fc.asyncProperty(
      fc.array(hour, { maxLength: 8 }),
      fc.uniqueArray(hour, { minLength: 1, maxLength: 6 }),
      async (learned, sent) => {
        const { id: personId } = await makePerson()
        if (learned.length > 0)
          await makeActivity(
            personId,
            learned.map(hours => at(hours).toISOString()),
          )
        const rows = sent.map(hours => ({
          ...{
            id: newId(),
            personId,
            nudge: 'own-plan',
            period: `${hours}`,
            variant: 'plain',
            channels: ['today'],
          },
          ...{ title: 'Rencana', body: '', actionLabel: '', actionHref: '/', language: 'id' as const },
          ...{ reasons: {}, eligible: [], probability: 1, sentAt: at(hours), expiresAt: at(hours + 1) },
        }))
        await insertAll(db, 'nudgeSent', rows).execute()
        const history = (await historyOf(db, [personId], at(now))).get(personId)
        const followed = (hours: number) => learned.some(then => then > hours && then <= hours + window)
        expect(history?.map(({ period, answered }) => [period, answered])).toEqual(
          sent
            .toSorted((a, b) => a - b)
            .map(hours => [`${hours}`, followed(hours) ? true : hours + window <= now ? false : null]),
        )
      },
    ),
    { numRuns: 60 },
  )
})
