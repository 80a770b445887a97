import type { Language } from '#app/web/language.ts'
import type { Step } from './path.ts'
import { blankSteps } from './steps/registry.ts'

/** Something a step can be of; `value` names it in forms. */
export interface Thing {
  readonly value: string
  readonly label: string
  readonly detail: string
  /** The course it is a part of; for a course, itself. */
  readonly course: string | null
  readonly step: Omit<Step, 'id'>
}

/** A new step of a thing. */
export const stepOf = (thing: Thing, id: string): Step => ({ id, ...thing.step })

/** Steps that need nothing published: they are written in the path. */
export const blankThings = (language: Language): readonly Thing[] =>
  blankSteps().map(({ kind, blank: { label, title, of, effort } }) => ({
    ...{ value: kind, label: label[language], detail: '', course: null },
    step: { kind, title: title[language], of, effort },
  }))
