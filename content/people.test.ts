import { describe, expect, it } from 'vitest'
import { readNip } from '#app/people/nip.ts'
import { roles } from '#app/people/person.ts'
import { asDay } from '#app/web/day.ts'
import { colleagues, staff } from './colleagues.ts'
import cast from './people.json' with { type: 'json' }

const today = asDay('2026-11-25')
const everyone = [...cast.people, ...colleagues()]

describe('the cast', () => {
  it('is at least fourteen people in six units, with a password of twelve characters or more', () => {
    expect(cast.people.length).toBeGreaterThanOrEqual(14)
    expect(new Set(cast.people.map(person => person.unit)).size).toBeGreaterThanOrEqual(6)
    expect(cast.password.length).toBeGreaterThanOrEqual(12)
  })

  it('holds every role, and coordinators of two units that lie beside each other', () => {
    const held = cast.people.flatMap(person => person.roles)
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(roles))
    const coordinated = held.filter(grant => grant.role === 'coordinator').map(grant => grant.unit)
    expect(coordinated).toEqual(expect.arrayContaining(['dukcapil', 'rsud']))
  })

  it('stands in units that exist, under superiors that exist', () => {
    const units = cast.units.map(unit => unit.slug)
    const slugs = cast.people.map(person => person.slug)
    for (const { parent } of cast.units) if (parent) expect(units).toContain(parent)
    for (const person of everyone) {
      expect(units).toContain(person.unit)
      if (person.superior) expect(slugs).toContain(person.superior)
    }
    for (const { unit } of cast.people.flatMap(person => person.roles))
      if (unit) expect(units).toContain(unit)
  })

  it('learns together in cohorts, each kept by a coordinator of its unit and of all who are in it', () => {
    const parents = new Map(cast.units.map(({ slug, parent }) => [slug, parent]))
    const above = (unit: string): string[] => [
      unit,
      ...(parents.get(unit) ? above(parents.get(unit) ?? '') : []),
    ]
    for (const { unit, keeper, people } of cast.cohorts) {
      const keeps = cast.people
        .find(({ slug }) => slug === keeper)
        ?.roles.flatMap(grant => (grant.role === 'coordinator' && 'unit' in grant ? [grant.unit] : []))
      const units = people.map(slug => cast.people.find(person => person.slug === slug)?.unit ?? '')
      for (const one of [unit, ...units]) expect(above(one).some(slug => keeps?.includes(slug))).toBe(true)
    }
  })

  it('is introduced in a sentence each', () => {
    for (const { about } of cast.people) expect(about.length).toBeGreaterThan(40)
  })
})

describe('everyone', () => {
  it('has a number of the right form, an address and a name of their own', () => {
    for (const { name, nip } of everyone) {
      const read = readNip(nip, today)
      expect(read.ok && read.nip.oddities, `${name} ${nip}`).toEqual([])
    }
    for (const field of ['nip', 'email', 'slug', 'name'] as const)
      expect(new Set(everyone.map(person => person[field])).size).toBe(everyone.length)
  })

  it('includes people on a contract', () => {
    const kinds = everyone.map(({ nip }) => {
      const read = readNip(nip, today)
      return read.ok && read.nip.kind
    })
    expect(kinds.filter(kind => kind === 'PPPK').length).toBeGreaterThan(10)
  })

  it('counts 120 colleagues beside the cast, the same every time, 25 or more of them in one unit', () => {
    expect(colleagues()).toHaveLength(120)
    expect(colleagues()).toEqual(colleagues())
    expect(Math.max(...staff.map(({ count }) => count))).toBeGreaterThanOrEqual(25)
  })
})
