import type { Check } from '#app/assessment/check.ts'
import type { Language } from '#app/web/language.ts'
import type { DocumentFacts } from './blocks/block.ts'
import { type Doc, questionsIn, weightOf } from './document.ts'
import { usualHoursForm } from './hours-form.ts'
import type { Outline } from './outline.ts'
import type { CourseInLanguage } from './translation/course-pieces.ts'
import type { PartKind, WorkDetails, WorkKind } from './work.ts'

export interface PartToFreeze {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly minutes: number | null
  readonly body: unknown
}

/** What only this kind of work has: a recording's length, size and everything its player needs. */
export interface Facet {
  readonly seconds: number
  readonly bytes: number
  readonly coverMediaId: string | null
  readonly mediaIds: readonly string[]
  readonly content: unknown
  /** Checks of its own, which learners meet where its player asks them. */
  readonly parts?: readonly PartToFreeze[]
}

export interface Draft extends WorkDetails {
  readonly kind: WorkKind
  readonly coverMediaId: string | null
  readonly modules: readonly {
    readonly id: string
    readonly title: string
    readonly parts: readonly PartToFreeze[]
  }[]
  readonly facet: Facet | null
  readonly translations: readonly FrozenTranslation[]
  /** What it says of itself in the other language, and what its parts are called there. */
  readonly ownTranslation: CourseInLanguage & { readonly titles: Readonly<Record<string, string>> }
}

/** A part in the other language; pieces named `untranslated` are there in the original. */
export interface FrozenTranslation {
  readonly partId: string
  readonly language: Language
  readonly title: string
  readonly body: unknown
  readonly untranslated: readonly string[]
}

/** The language a course is translated to. */
export const otherLanguage = (language: Language): Language => (language === 'id' ? 'en' : 'id')

export interface FrozenPart {
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly body: unknown
  readonly minutes: number
  readonly bytes: number
}

export interface Frozen {
  readonly outline: Outline
  readonly parts: readonly FrozenPart[]
  readonly translations: readonly FrozenTranslation[]
}

const minutesPerQuestion = 1

/** The draft as learners will see it: minutes and bytes told, modules without parts left out. */
export function frozen(draft: Draft, facts: DocumentFacts): Frozen {
  const modules = withOwnParts(draft)
    .filter(module => module.parts.length > 0)
    .map(({ id, title, parts }) => ({ id, title, parts: parts.map(part => frozenPart(part, facts)) }))
  const parts = modules.flatMap(module => module.parts)
  const facetMinutes = Math.round((draft.facet?.seconds ?? 0) / 60)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const outline: Outline = {
    kind: draft.kind,
    title: draft.title,
    summary: draft.summary,
    language: draft.language,
    coverMediaId: draft.coverMediaId ?? draft.facet?.coverMediaId ?? null,
    hoursJp: draft.hoursJp,
    ...(draft.hoursForm !== usualHoursForm && { hoursForm: draft.hoursForm }),
    ...(draft.audience && { audience: draft.audience }),
    minutes: draft.effortMinutes ?? Math.max(1, facetMinutes + sum(parts.map(part => part.minutes))),
    bytes: (draft.facet?.bytes ?? 0) + sum(parts.map(part => part.bytes)),
    competencies: draft.competencies,
    modules: modules.map(module => ({ ...module, parts: module.parts.map(({ body: _, ...part }) => part) })),
    seconds: draft.facet?.seconds ?? null,
    facet: draft.facet?.content ?? null,
    ...wordsOf(draft),
  }
  return { outline, parts, translations: draft.translations }
}

/** What only this kind of work has stands at the end, after what its author wrote. */
const withOwnParts = ({ modules, facet }: Draft): Draft['modules'] =>
  modules.map((module, at) =>
    at === modules.length - 1 ? { ...module, parts: [...module.parts, ...(facet?.parts ?? [])] } : module,
  )

/** What it and its parts are called in the other language. */
function wordsOf({ language, ownTranslation }: Draft): Pick<Outline, 'translation'> {
  const names = { ...ownTranslation.names, ...ownTranslation.titles }
  return Object.keys(names).length > 0 ? { translation: { language: otherLanguage(language), names } } : {}
}

function frozenPart({ id, kind, title, body, minutes }: PartToFreeze, facts: DocumentFacts): FrozenPart {
  const weight = kind === 'lesson' ? weightOf(body as Doc, facts) : weightOfCheck(body as Check)
  return { id, kind, title, body, minutes: minutes ?? weight.minutes, bytes: weight.bytes }
}

const weightOfCheck = ({ rules, questions }: Check) => ({
  minutes: Math.max(1, rules.minutes ?? questions.length * minutesPerQuestion),
  bytes: JSON.stringify(questions).length,
})

/** Whether two publications differ in words at most: the same parts in the same order, the same questions with the same keys and rules. */
export const isSameShape = (a: readonly FrozenPart[], b: readonly FrozenPart[]): boolean =>
  JSON.stringify(a.map(shapeOf)) === JSON.stringify(b.map(shapeOf))

function shapeOf({ id, kind, body }: FrozenPart) {
  if (kind === 'lesson')
    return [
      id,
      kind,
      questionsIn(body as Doc).map(({ question }) => [question.id, question.kind, sorted(question.key)]),
    ]
  const { rules, questions } = body as Check
  return [
    id,
    kind,
    sorted(rules),
    questions.map(question => [question.id, question.kind, sorted(question.key)]),
  ]
}

/** A value with its keys in order, so that two equal ones are written alike. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
