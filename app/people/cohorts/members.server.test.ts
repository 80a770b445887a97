import fc from 'fast-check'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { addCohort } from './cohorts.server.ts'
import { addMembers, cohortsOf, endMembership, hasOthers, membersWithin } from './members.server.ts'

const root = await makeUnit()
const [office, clinic] = [await makeUnit({ parent: root }), await makeUnit({ parent: root })]
const people = [
  ...[await makePerson({ unit: office }), await makePerson({ unit: office })],
  ...[await makePerson({ unit: clinic }), await makePerson({ unit: clinic })],
].map(({ id }, i) => ({ id, unit: i < 2 ? office : clinic }))
const keeper = people[0]?.id ?? ''
const scopes = [[root.path], [office.path]]

let made = 0

it('whoever adds and takes out whomever: each is in once, nobody moves a person they do not coordinate or sees them', async () => {
  const deed = fc.record({
    takesOut: fc.boolean(),
    scope: fc.constantFrom(...scopes),
    who: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async deeds => {
      const name = `Angkatan ${++made}`
      const cohort = await addCohort(db, { unitId: office.id, name, scope: 'all', by: keeper }, testTime)
      const cohortId = cohort.ok ? cohort.id : ''
      const inside = new Set<string>()
      for (const { takesOut, scope, who } of deeds) {
        const meant = who.flatMap(i => people[i] ?? [])
        const theirs = meant.filter(({ unit }) => scope.some(path => unit.path.startsWith(path)))
        const by = { cohortId, scope, by: keeper }
        if (takesOut) for (const { id } of meant) await endMembership(db, { ...by, personId: id }, testTime)
        else await addMembers(db, { ...by, people: meant.map(({ id }) => id) }, testTime)
        for (const { id } of theirs) takesOut ? inside.delete(id) : inside.add(id)
      }
      for (const scope of scopes) {
        const seen = (await membersWithin(db, scope, cohortId).execute()).map(({ id }) => id)
        const theirs = people.filter(({ unit }) => scope.some(path => unit.path.startsWith(path)))
        const expected = theirs.flatMap(({ id }) => (inside.has(id) ? [id] : []))
        expect(seen.toSorted()).toEqual(expected.toSorted())
        expect(await hasOthers(db, scope, cohortId)).toBe(expected.length < inside.size)
      }
      for (const { id } of people)
        expect(await cohortsOf(db, id, [cohortId])).toEqual(inside.has(id) ? [cohortId] : [])
    }),
    { numRuns: 20 },
  )
})
