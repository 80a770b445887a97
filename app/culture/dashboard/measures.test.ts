import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stages } from '../readiness/stages.ts'
import { figuresOf, tallied } from './figures.ts'
import { measures, type PersonFacts } from './measures.ts'

const learner = (weeks: string, fields: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{ unitId: 'root', startedInTime: null, optedOut: null, stage: 'acting' as const },
  weeks: [...weeks].map(week => week === 'x'),
  ...fields,
})
const told = (name: string, facts: PersonFacts) => measures.find(measure => measure.name === name)?.of(facts)

it.each([
  ['xxxxxxxxxxxx', true, false, null],
  ['............', false, null, null],
  ['xxxxxxxx....', false, true, false],
  ['xxxx..xxxx.x', true, false, true],
  ['..........xx', true, null, null],
  ['xx.x.x.x.x.x', true, false, null],
  ['x..........x', true, false, true],
] as const)('weeks of %s are told as they were', (weeks, active, lapsed, returned) => {
  const facts = learner(weeks)
  expect([told('active', facts), told('lapsed', facts), told('returned', facts)]).toEqual([
    active,
    lapsed,
    returned,
  ])
})

it('tells to the nearest five, and of fewer than ten nothing', () => {
  const units = [
    { id: 'root', parentId: null, name: 'Dinas', path: '/root/' },
    { id: 'small', parentId: 'root', name: 'Bidang', path: '/root/small/' },
  ]
  const people = [
    ...Array.from({ length: 13 }, (_, n) => learner(n < 7 ? 'xxxxxxxxxxxx' : '............')),
    ...Array.from({ length: 9 }, () => learner('xxxxxxxxxxxx', { unitId: 'small' })),
  ]
  const [root, small] = figuresOf(units, tallied({}, people))
  expect(root?.figures.active).toEqual({ people: 20, counted: 15 })
  expect(root?.figures.started).toBeNull()
  expect(small?.figures.active).toBeNull()
  expect(small?.weekly).toBeNull()
  expect(root?.weekly).toHaveLength(12)
  expect(root?.ready?.find(({ stage }) => stage === 'acting')).toMatchObject({ people: 20, counted: 20 })
  expect(small?.ready).toBeNull()
})

it('nothing that is told changes when people of one group change places, or are counted some at a time', () => {
  const one = fc.record({
    unitId: fc.constant('root'),
    weeks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    startedInTime: fc.option(fc.boolean()),
    optedOut: fc.option(fc.boolean()),
    stage: fc.constantFrom(...stages),
  })
  const units = [{ id: 'root', parentId: null, name: 'Dinas', path: '/root/' }]
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), people => {
      const [some, others] = [people.slice(0, people.length / 2), people.slice(people.length / 2)]
      expect(figuresOf(units, tallied(tallied({}, others), some))).toEqual(
        figuresOf(units, tallied({}, people)),
      )
    }),
  )
})
