import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Arrangement, movedPart, movedWithin, placedPart, placedWithin } from './outline.ts'

const arrangement: fc.Arbitrary<Arrangement> = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 5 })
  .map(sizes =>
    sizes.map((size, m) => ({ id: `m${m}`, parts: Array.from({ length: size }, (_, p) => `m${m}p${p}`) })),
  )

const withPart = arrangement
  .filter(modules => modules.some(module => module.parts.length > 0))
  .chain(modules =>
    fc.record({
      modules: fc.constant(modules),
      part: fc.constantFrom(...modules.flatMap(module => module.parts)),
    }),
  )

const flat = (modules: Arrangement) => modules.flatMap(module => module.parts)

it('never loses or doubles a part, wherever it moves', () => {
  fc.assert(
    fc.property(
      withPart,
      fc.array(fc.constantFrom('up' as const, 'down' as const), { maxLength: 12 }),
      ({ modules, part }, moves) => {
        const after = moves.reduce((held, move) => movedPart(held, part, move), modules)
        expect([...flat(after)].sort()).toEqual([...flat(modules)].sort())
        expect(after.map(module => module.id)).toEqual(modules.map(module => module.id))
      },
    ),
  )
})

it('comes back when moved down and up again', () => {
  fc.assert(
    fc.property(withPart, ({ modules, part }) => {
      const down = movedPart(modules, part, 'down')
      if (down !== modules) expect(movedPart(down, part, 'up')).toEqual(modules)
    }),
  )
})

it('takes a part over the edge into the neighbouring module', () => {
  const modules = [
    { id: 'a', parts: ['1', '2'] },
    { id: 'b', parts: ['3'] },
  ]
  expect(movedPart(modules, '2', 'down')).toEqual([
    { id: 'a', parts: ['1'] },
    { id: 'b', parts: ['2', '3'] },
  ])
  expect(movedPart(modules, '3', 'up')).toEqual([
    { id: 'a', parts: ['1', '2', '3'] },
    { id: 'b', parts: [] },
  ])
  expect(movedPart(modules, '3', 'down')).toBe(modules)
})

it('moves a module within its neighbours', () => {
  expect(movedWithin(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b'])
  expect(movedWithin(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
  expect(movedWithin(['a', 'b', 'c'], 'x', 'up')).toEqual(['a', 'b', 'c'])
})

it('keeps every part once, where it was put, and the others in their order', () => {
  fc.assert(
    fc.property(withPart, fc.nat(), fc.nat(), ({ modules, part }, m, p) => {
      const into = modules[m % modules.length]
      const before = [...(into?.parts ?? []), ''][p % ((into?.parts.length ?? 0) + 1)] ?? ''
      const after = placedPart(modules, part, into?.id ?? '', before)
      expect([...flat(after)].sort()).toEqual([...flat(modules)].sort())
      expect(flat(after).filter(each => each !== part)).toEqual(flat(modules).filter(each => each !== part))
      const home = after.find(module => module.id === into?.id)?.parts ?? []
      expect(home).toContain(part)
      if (before && before !== part) expect(home[home.indexOf(part) + 1]).toBe(before)
      if (!before) expect(home.at(-1)).toBe(part)
    }),
  )
})

it('moves nothing to where nothing is, and puts last what should go before something gone', () => {
  const modules = [
    { id: 'a', parts: ['1', '2'] },
    { id: 'b', parts: ['3'] },
  ]
  expect(placedPart(modules, '1', 'x', '')).toBe(modules)
  expect(placedPart(modules, 'x', 'a', '')).toBe(modules)
  expect(placedPart(modules, '1', 'b', 'gone')[1]?.parts).toEqual(['3', '1'])
  expect(placedWithin(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c'])
  expect(placedWithin(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(placedWithin(['a', 'b', 'c'], 'a', 'x')).toEqual(['b', 'c', 'a'])
})
