import type { Language } from '#app/web/language.ts'
import type { Node, Step } from './path.ts'
import { ruleSchema } from './rules/registry.ts'
import type { Both, Rule } from './rules/rule.ts'
import { stepOf, type Thing } from './thing.ts'

/** A first draft of a path made of one course's lessons and checks. */
export interface Template {
  readonly name: string
  readonly label: Both
  readonly about: Both
  /** The nodes, from the course's lessons and checks in their order; null when the course does not have what it takes. */
  readonly nodes: (parts: readonly Step[], at: Making) => readonly Node[] | null
}

export interface Making {
  readonly newId: () => string
  readonly language: Language
}

const isCheck = ({ kind }: Step) => kind === 'check'
const lessonsOf = (parts: readonly Step[]) => parts.filter(step => !isCheck(step))
const lastCheck = (parts: readonly Step[]) => parts.findLast(isCheck)

const linear: Template = {
  name: 'linear',
  label: { id: 'Berurutan', en: 'One after the other' },
  about: { id: 'Semua pelajaran dan kuis, satu demi satu.', en: 'All lessons and checks, one by one.' },
  nodes: parts => (parts.length > 0 ? parts : null),
}

const placementFirst: Template = {
  name: 'placement',
  label: { id: 'Prates dahulu', en: 'Placement first' },
  about: {
    id: 'Prates di awal; yang sudah dikuasai boleh dilewati.',
    en: 'A placement first; what one knows already may be skipped.',
  },
  nodes(parts, { newId }) {
    const check = lastCheck(parts)
    if (!check) return null
    const placement = { ...check, id: newId(), kind: 'placement' }
    const skips = { rule: 'score', step: placement.id, atLeast: 0.8 } as Rule
    return [placement, ...lessonsOf(parts).map(step => ({ ...step, skips })), check]
  },
}

const remedyLoop: Template = {
  name: 'remedy',
  label: { id: 'Kuis dengan bantuan', en: 'Checks with help' },
  about: {
    id: 'Setiap kuis membuka pelajaran sebelumnya sekali lagi bila belum berhasil.',
    en: 'Each check opens the lesson before it once more when it does not work out.',
  },
  nodes(parts, { newId }) {
    if (!parts.some((step, at) => isCheck(step) && lessonsOf(parts.slice(0, at)).length > 0)) return null
    return parts.map((step, at) => {
      const before = lessonsOf(parts.slice(0, at)).at(-1)
      return isCheck(step) && before ? { ...step, remedy: [{ ...before, id: newId() }] } : step
    })
  },
}

const electives: Template = {
  name: 'electives',
  label: { id: 'Pelajaran pilihan', en: 'Electives' },
  about: {
    id: 'Peserta memilih separuh pelajaran, lalu mengerjakan kuisnya.',
    en: 'Learners choose half of the lessons, then take the check.',
  },
  nodes(parts, { newId, language }) {
    const lessons = lessonsOf(parts)
    if (lessons.length < 2) return null
    const atLeast = Math.ceil(lessons.length / 2)
    const title = { id: 'Pilihan', en: 'Electives' }[language]
    return [
      { id: newId(), kind: 'choose', title, atLeast, nodes: lessons },
      ...parts.filter(isCheck).slice(-1),
    ]
  },
}

const aYearOn = ruleSchema.parse({ rule: 'waited', for: 'P365D' })

const refresher: Template = {
  name: 'refresher',
  label: { id: 'Penyegaran tahunan', en: 'A refresher every year' },
  about: {
    id: 'Semua pelajaran dan kuis; setahun kemudian kuisnya terbuka lagi.',
    en: 'All lessons and checks; a year later the check opens again.',
  },
  nodes(parts, { newId }) {
    const check = lastCheck(parts)
    return check ? [...parts, { ...check, id: newId(), opens: aYearOn }] : null
  },
}

export const templates: readonly Template[] = [linear, placementFirst, remedyLoop, electives, refresher]

/** The nodes of a template for a course; null when it has not what it takes. */
export function fromTemplate(
  name: string,
  course: string,
  things: readonly Thing[],
  at: Making,
): readonly Node[] | null {
  const parts = things
    .filter(({ course: of, step }) => of === course && (step.kind === 'lesson' || step.kind === 'check'))
    .map(thing => stepOf(thing, at.newId()))
  return templates.find(template => template.name === name)?.nodes(parts, at) ?? null
}
