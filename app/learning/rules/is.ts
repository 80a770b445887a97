import { z } from 'zod'
import { type Role, roles } from '#app/people/person.ts'
import type { Evidence } from '../evidence.ts'
import { nodeId } from '../evidence.ts'
import { type Both, defineRule } from './rule.ts'

/** The learner holds a role, or belongs to a unit or one below it. `name` of the unit is copied here when the path is published. */
export type Is = { rule: 'is'; role: Role } | { rule: 'is'; unit: string; name?: string | undefined }

export const is = defineRule<Is>({
  name: 'is',
  schema: () =>
    z.union([
      z.object({ rule: z.literal('is'), role: z.enum(roles) }),
      z.object({ rule: z.literal('is'), unit: nodeId, name: z.string().max(300).optional() }),
    ]),
  holds: (rule, { evidence }) => isIt(rule, evidence),
  asks: rule =>
    'role' in rule
      ? { id: `peran ${roleName[rule.role].id}`, en: `the role of ${roleName[rule.role].en}` }
      : { id: `anggota ${rule.name ?? ''}`, en: `membership of ${rule.name ?? ''}` },
  says(rule, { evidence, who }) {
    const not = isIt(rule, evidence) ? { id: '', en: '' } : { id: 'bukan ', en: 'not ' }
    if ('unit' in rule)
      return {
        id: `${who.id} ${not.id}anggota ${rule.name ?? ''}`,
        en: `${who.en} are ${not.en}a member of ${rule.name ?? ''}`,
      }
    const name = roleName[rule.role]
    return { id: `${who.id} ${not.id}${name.id}`, en: `${who.en} are ${not.en}${name.en}` }
  },
  form: {
    label: { id: 'Peran atau unit peserta', en: 'Role or unit of the learner' },
    fields: [{ kind: 'pick', name: 'what', label: { id: 'adalah', en: 'is' }, from: 'whos' }],
    write({ what = '' }) {
      const [kind, of] = what.split(':')
      return kind === 'role' ? { rule: 'is', role: of } : { rule: 'is', unit: of }
    },
    read: rule => ({ what: 'role' in rule ? `role:${rule.role}` : `unit:${rule.unit}` }),
  },
  mentions: rule => ('unit' in rule ? [{ kind: 'unit', id: rule.unit }] : []),
  turns: true,
})

/** Everyone with an account learns. */
const isIt = (rule: Is, { person }: Evidence): boolean =>
  'role' in rule
    ? rule.role === 'learner' || Boolean(person?.roles.includes(rule.role))
    : Boolean(person?.units.includes(rule.unit))

export const roleName: Readonly<Record<Role, Both>> = {
  learner: { id: 'peserta', en: 'a learner' },
  expert: { id: 'ahli', en: 'an expert' },
  reviewer: { id: 'peninjau', en: 'a reviewer' },
  mentor: { id: 'mentor', en: 'a mentor' },
  coordinator: { id: 'koordinator pelatihan', en: 'a training coordinator' },
  administrator: { id: 'pengelola', en: 'an administrator' },
}
