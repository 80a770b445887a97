import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answers, type Chosen, type Facts, facetNames, facetsOf } from './facets.ts'

const aim = fc.record({ competency: fc.constantFrom('a', 'b'), level: fc.constantFrom(1, 2, undefined) })
const languages = [
  { language: 'id', otherLanguage: null },
  { language: 'en', otherLanguage: null },
  { language: 'id', otherLanguage: 'en' },
]
const thing: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('course', 'path', 'recording'),
    minutes: fc.nat(120),
    hours: fc.constantFrom(null, 2),
    spoken: fc.constantFrom(...languages),
    aims: fc.uniqueArray(aim, { maxLength: 2, selector: ({ competency }) => competency }),
  })
  .map(({ spoken, ...facts }) => ({ ...facts, ...spoken }))
const chosen: fc.Arbitrary<Chosen> = fc.record(
  {
    kind: fc.constantFrom('course', 'path'),
    competency: fc.constantFrom('a', 'b'),
    level: fc.constantFrom('1', '2'),
    length: fc.constantFrom('short', 'long'),
    language: fc.constantFrom('id', 'en'),
  },
  { requiredKeys: [] },
)

it('counts of every option exactly what choosing it finds', () => {
  fc.assert(
    fc.property(fc.array(thing), chosen, (things, chosen) => {
      for (const { name, options } of facetsOf(things, chosen))
        for (const { value, count } of options)
          expect(things.filter(each => answers(each, { ...chosen, [name]: value }))).toHaveLength(count)
    }),
  )
})

it('shows what is chosen, even when nothing answers it', () => {
  const facets = facetsOf([], { kind: 'path' })
  expect(facets.map(facet => facet.name)).toEqual(facetNames)
  expect(facets[0]?.options).toEqual([{ value: 'path', count: 0 }])
})

it('takes the level of the competency that is chosen, not of another', () => {
  const both = { kind: 'course', minutes: 5, hours: null, language: 'id', otherLanguage: null }
  const thing = {
    ...both,
    aims: [
      { competency: 'a', level: 1 },
      { competency: 'b', level: 3 },
    ],
  }
  expect(answers(thing, { competency: 'a', level: '3' })).toBe(false)
  expect(answers(thing, { level: '3' })).toBe(true)
})
