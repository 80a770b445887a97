import type { Language } from '#app/web/language.ts'
import type { CompetencyAim, PartKind, WorkKind } from './work.ts'

export interface OutlinePart {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly minutes: number
  readonly bytes: number
}

export interface OutlineModule {
  readonly id: string
  readonly title: string
  readonly parts: readonly OutlinePart[]
}

/** What a course and its parts are called in the other language: `title`, `summary`, `audience`, and modules and parts by their ids. */
export interface OutlineWords {
  readonly language: Language
  /** What is not in here is not translated. */
  readonly names: Readonly<Record<string, string>>
}

/** What a publication says of its work. `facet` is what only this kind of work has: a recording's video, captions, chapters. */
export interface Outline {
  readonly kind: WorkKind
  readonly title: string
  readonly summary: string
  readonly language: Language
  readonly coverMediaId: string | null
  readonly hoursJp: number | null
  /** Only when it is not the usual one. */
  readonly hoursForm?: string
  /** Only when its authors say it. */
  readonly audience?: string
  readonly minutes: number
  readonly bytes: number
  readonly competencies: readonly CompetencyAim[]
  readonly modules: readonly OutlineModule[]
  /** Length of a recording's video. */
  readonly seconds: number | null
  readonly facet: unknown
  /** Only when anything of it is translated. */
  readonly translation?: OutlineWords
}

export const partsOf = (outline: Pick<Outline, 'modules'>): readonly OutlinePart[] =>
  outline.modules.flatMap(module => module.parts)

export type Direction = 'up' | 'down'

/** An arrangement: modules in order, each with its parts in order. */
export type Arrangement = readonly { readonly id: string; readonly parts: readonly string[] }[]

/** `id` one place up or down in `ids`; at the edge nothing moves. */
export function movedWithin(ids: readonly string[], id: string, direction: Direction): readonly string[] {
  const from = ids.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= ids.length) return ids
  const others = ids.filter(other => other !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}

/** A part one place up or down; over the edge of its module it enters the neighbour, at the very ends it stays. */
export function movedPart(modules: Arrangement, id: string, direction: Direction): Arrangement {
  const at = modules.findIndex(module => module.parts.includes(id))
  const home = modules[at]
  if (!home) return modules
  const parts = movedWithin(home.parts, id, direction)
  if (parts !== home.parts) return modules.map(module => (module === home ? { ...module, parts } : module))
  const next = modules[direction === 'up' ? at - 1 : at + 1]
  if (!next) return modules
  return modules.map(module => {
    if (module === home) return { ...module, parts: module.parts.filter(part => part !== id) }
    if (module !== next) return module
    return { ...module, parts: direction === 'up' ? [...module.parts, id] : [id, ...module.parts] }
  })
}

/** `id` put before another of `ids`, or last when that one is not among them; an unknown `id` moves nothing. */
export function placedWithin(ids: readonly string[], id: string, before: string): readonly string[] {
  if (!ids.includes(id) || id === before) return ids
  const others = ids.filter(other => other !== id)
  const at = others.indexOf(before)
  return at < 0 ? [...others, id] : others.toSpliced(at, 0, id)
}

/** A part put into a module, before another part there or last; an unknown part or module moves nothing. */
export function placedPart(modules: Arrangement, id: string, into: string, before: string): Arrangement {
  const isThere = modules.some(module => module.parts.includes(id))
  if (!isThere || id === before || !modules.some(module => module.id === into)) return modules
  return modules.map(module => {
    if (module.id !== into) return { ...module, parts: module.parts.filter(part => part !== id) }
    const parts = module.parts.includes(id) ? module.parts : [...module.parts, id]
    return { ...module, parts: placedWithin(parts, id, before) }
  })
}
