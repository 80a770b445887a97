import { z } from 'zod'
import { type Role, roles } from '#app/people/person.ts'
import type { Evidence } from '../evidence.ts'
import { type Both, defineRule } from './rule.ts'

/**
 * The learner holds a role, belongs to a unit or one below it, or is in a cohort. `name` of the unit or cohort is copied here when
 * the path is published.
 */
export type Is =
  | { rule: 'is'; role: Role }
  | { rule: 'is'; unit: string; name?: string | undefined }
  | { rule: 'is'; cohort: string; name?: string | undefined }

export const is = defineRule<Is>({
  name: 'is',
  schema: () =>
    z.union([
      z.object({ rule: z.literal('is'), role: z.enum(roles) }),
      z.object({ rule: z.literal('is'), unit: z.uuid(), name: z.string().max(300).optional() }),
      z.object({ rule: z.literal('is'), cohort: z.uuid(), name: z.string().max(300).optional() }),
    ]),
  holds: (rule, { evidence }) => isIt(rule, evidence),
  isTold: (rule, { person }) => person !== undefined || ('role' in rule && rule.role === 'learner'),
  asks: rule =>
    'role' in rule
      ? { id: `peran ${roleName[rule.role].id}`, en: `the role of ${roleName[rule.role].en}` }
      : { id: `anggota ${rule.name ?? ''}`, en: `membership of ${rule.name ?? ''}` },
  says(rule, { evidence, who }) {
    const not = isIt(rule, evidence) ? { id: '', en: '' } : { id: 'bukan ', en: 'not ' }
    if (!('role' in rule))
      return {
        id: `${who.id} ${not.id}anggota ${rule.name ?? ''}`,
        en: `${who.en} are ${not.en}a member of ${rule.name ?? ''}`,
      }
    const name = roleName[rule.role]
    return { id: `${who.id} ${not.id}${name.id}`, en: `${who.en} are ${not.en}${name.en}` }
  },
  form: {
    label: { id: 'Peran, unit, atau angkatan peserta', en: 'Role, unit or cohort of the learner' },
    fields: [{ kind: 'pick', name: 'what', label: { id: 'adalah', en: 'is' }, from: 'whos' }],
    write({ what = '' }) {
      const [kind, of] = what.split(':')
      if (kind === 'role') return { rule: 'is', role: of }
      return kind === 'cohort' ? { rule: 'is', cohort: of } : { rule: 'is', unit: of }
    },
    read(rule) {
      if ('role' in rule) return { what: `role:${rule.role}` }
      return { what: 'cohort' in rule ? `cohort:${rule.cohort}` : `unit:${rule.unit}` }
    },
  },
  mentions(rule) {
    if ('role' in rule) return []
    return 'cohort' in rule ? [{ kind: 'cohort', id: rule.cohort }] : [{ kind: 'unit', id: rule.unit }]
  },
  turns: true,
  moves: () => true,
})

/** Everyone with an account learns. */
function isIt(rule: Is, { person }: Evidence): boolean {
  if ('role' in rule) return rule.role === 'learner' || Boolean(person?.roles.includes(rule.role))
  return Boolean(
    'cohort' in rule ? person?.cohorts?.includes(rule.cohort) : person?.units.includes(rule.unit),
  )
}

export const roleName: Readonly<Record<Role, Both>> = {
  learner: { id: 'peserta', en: 'a learner' },
  expert: { id: 'ahli', en: 'an expert' },
  reviewer: { id: 'peninjau', en: 'a reviewer' },
  mentor: { id: 'mentor', en: 'a mentor' },
  coordinator: { id: 'koordinator pelatihan', en: 'a training coordinator' },
  administrator: { id: 'pengelola', en: 'an administrator' },
}
