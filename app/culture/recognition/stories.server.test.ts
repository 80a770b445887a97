import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { storiesFor, untoldStories } from './stories.server.ts'

const at = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)

const hear = (personId: string, storyId: string) =>
  db
    .insertInto('nudgeSent')
    .values({
      ...{
        id: newId(),
        personId,
        nudge: 'true-story',
        period: storyId,
        variant: 'plain',
        channels: ['today'],
      },
      ...{ title: 'Cerita', body: '', actionLabel: '', actionHref: '/', language: 'id', subject: storyId },
      ...{ reasons: '[]', eligible: ['true-story'], probability: 1, nudgeProbability: 1 },
      ...{ sentAt: testTime, expiresAt: at(60) },
    })
    .execute()

it('brings each reader the first story of those for them that no nudge has told', async () => {
  const units = [await makeUnit(), await makeUnit(), null]
  const place = fc.nat(units.length - 1)
  const story = fc.record({ by: fc.nat(3), shown: fc.option(fc.nat(4)), taken: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(place, place, place, place),
      fc.array(story, { maxLength: 7 }),
      fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 8 }),
      async (homes, stories, heard) => {
        await db.deleteFrom('story').execute()
        const people = await Promise.all(
          homes.map(home => {
            const unit = units[home]
            return makePerson(unit ? { unit } : {})
          }),
        )
        const rows = stories.map(({ by, shown, taken }) => ({
          ...{ id: newId(), tellerId: people[by]!.id, words: 'Dulu saya takut menekan tombol yang salah.' },
          ...{ writtenAt: testTime, approvedAt: shown === null ? null : at(shown) },
          withdrawnAt: taken ? at(9) : null,
        }))
        if (rows.length > 0) await db.insertInto('story').values(rows).execute()
        const told = new Set(
          heard.flatMap(([who, which]) => (rows[which] ? [`${people[who]!.id}/${rows[which].id}`] : [])),
        )
        for (const pair of told) await hear(...(pair.split('/') as [string, string]))
        const untold = await untoldStories(
          db,
          people.map(({ id }) => id),
          at(10),
        )
        for (const { id, unit } of people) {
          const all = await storiesFor(db, { id, unitId: unit?.id ?? null }, 50)
          expect(untold.get(id)?.id).toBe(all.find(one => !told.has(`${id}/${one.id}`))?.id)
        }
      },
    ),
    { numRuns: 25 },
  )
})
