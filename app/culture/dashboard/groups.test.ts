import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toldUnits, type UnitCount } from './groups.ts'

/** Trees of up to 14 units; each hangs under one that came before it. */
const trees: fc.Arbitrary<readonly UnitCount[]> = fc
  .array(fc.tuple(fc.nat(), fc.oneof(fc.nat(14), fc.constant(0), fc.nat(60))), {
    minLength: 1,
    maxLength: 14,
  })
  .map(nodes =>
    nodes.map(([above, people], n) => ({
      ...{ id: String(n), parentId: n === 0 ? null : String(above % n), people },
    })),
  )

const isUnder = (units: readonly UnitCount[], id: string, above: string): boolean =>
  id === above ||
  ((units.find(unit => unit.id === id)?.parentId ?? null) !== null &&
    isUnder(units, units.find(unit => unit.id === id)!.parentId!, above))

const peopleIn = (units: readonly UnitCount[], ids: readonly string[]) =>
  units
    .filter(({ id }) => ids.some(above => isUnder(units, id, above)))
    .reduce((sum, { people }) => sum + people, 0)

it('no group of fewer than ten is told, nor can be told by taking any told groups from any other', () => {
  fc.assert(
    fc.property(trees, fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), (units, lots, lot) => {
      const told = [...toldUnits(units)]
      for (const id of told) expect(peopleIn(units, [id])).toBeGreaterThanOrEqual(10)
      if (told.length === 0) return
      const whole = told[lot % told.length]!
      const inside = told.filter(id => id !== whole && isUnder(units, id, whole))
      const taken = inside.length === 0 ? [] : lots.map(one => inside[one % inside.length]!)
      const left = peopleIn(units, [whole]) - peopleIn(units, taken)
      expect(left === 0 || left >= 10, `${whole} without ${taken}: ${left}`).toBe(true)
    }),
  )
})

it('whoever has ten people is told of somewhere, when the organisation has ten', () => {
  fc.assert(
    fc.property(trees, units => {
      const all = units.reduce((sum, { people }) => sum + people, 0)
      const told = toldUnits(units)
      expect(told.has('0')).toBe(all >= 10)
    }),
  )
})

it('puts a small unit into the one above', () => {
  const unit = (id: string, parentId: string | null, people: number) => ({ id, parentId, people })
  const units = [unit('root', null, 2), unit('a', 'root', 30), unit('b', 'root', 9), unit('c', 'root', 25)]
  expect([...toldUnits(units)].sort()).toEqual(['a', 'c', 'root'])
  expect(
    [...toldUnits([unit('root', null, 2), unit('a', 'root', 30), unit('c', 'root', 25)])].sort(),
  ).toEqual(['a', 'root'])
})
