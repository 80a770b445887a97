import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Role } from '#app/people/person.ts'
import { noEvidence } from '../evidence.ts'
import { compilePath } from '../machine.ts'
import { walkAfter } from '../move.ts'
import { pathSchema } from '../path.ts'
import { type Is, is } from './is.ts'
import { holds, mentionsOf, ruleSchema, told, writtenRule } from './registry.ts'

const known = (more: object) => ({ ...noEvidence, person: { number: 1, roles: [], units: [], ...more } })
const names = {
  reader: 'learner' as const,
  title: (id: string) => id,
  competency: (id: string) => ({ id, en: id }),
  judged: () => ({ id: '', en: '' }),
}
const rule: Is = { rule: 'is', cohort: 'a1', name: 'Angkatan I' }

it('asks for a cohort, and says in both languages whether the learner is of it', () => {
  const said = (evidence: typeof noEvidence) => told(rule, evidence, 'satu', names)
  expect(said(noEvidence).asks).toEqual({ id: 'anggota Angkatan I', en: 'membership of Angkatan I' })
  expect(said(known({ cohorts: ['a1'] })).says).toEqual({
    ...{ id: 'Anda anggota Angkatan I', en: 'you are a member of Angkatan I' },
  })
  expect(said(known({ cohorts: ['a2'] })).says).toEqual({
    ...{ id: 'Anda bukan anggota Angkatan I', en: 'you are not a member of Angkatan I' },
  })
})

it('holds for members of its cohort alone, and for nobody of whom no cohort was told', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}$/)
  fc.assert(
    fc.property(
      id,
      fc.option(fc.uniqueArray(id, { minLength: 1 }), { nil: undefined }),
      (cohort, cohorts) => {
        const evidence = known(cohorts ? { cohorts } : {})
        expect(holds({ rule: 'is', cohort } as Is, evidence, 'satu')).toBe(Boolean(cohorts?.includes(cohort)))
        expect(holds({ rule: 'is', unit: cohort } as Is, evidence, 'satu')).toBe(false)
      },
    ),
  )
})

const uuid = '0190a000-0000-7000-8000-000000000001'

it('is written and read again in the same field, whatever it asks for', () => {
  const rules: Is[] = [
    { rule: 'is', role: 'mentor' },
    { rule: 'is', unit: uuid },
    { rule: 'is', cohort: uuid },
  ]
  for (const one of rules) {
    const typed = is.form?.read?.(one, 'satu') ?? {}
    expect(writtenRule('is', typed as Parameters<typeof writtenRule>[1])).toEqual(one)
    expect(ruleSchema.parse(one)).toEqual(one)
  }
  expect(rules.flatMap(one => mentionsOf(one, 'satu'))).toEqual([
    { kind: 'unit', id: uuid },
    { kind: 'cohort', id: uuid },
  ])
})

it('the other way round it decides nothing before it is known who the learner is', () => {
  const skips = { rule: 'not', of: { rule: 'is', role: 'mentor' } }
  const lesson = { id: 'satu', kind: 'task', title: 'Satu', of: { ask: 'Tulis' }, effort: 5, skips }
  const machine = compilePath(pathSchema.parse({ title: 'Jalur', steps: [lesson] }))
  const ended = (roles: Role[]) =>
    walkAfter(machine, [{ type: 'person.known', number: 1, roles, units: [] }]).evidence.ended
  expect(walkAfter(machine, []).evidence.ended).toEqual({})
  expect(ended(['mentor'])).toEqual({})
  expect(ended([])).toEqual({ satu: 'tested-out' })
})
