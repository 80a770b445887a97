import type { Language } from '#app/web/language.ts'
import framework from '#content/competencies.json'
import { adopted } from './adopted.ts'

export interface CompetencyLevel {
  readonly level: number
  readonly title: Readonly<Record<Language, string>>
}

/** Something one can be able to do, in five levels. */
export interface Competency {
  readonly slug: string
  readonly name: Readonly<Record<Language, string>>
  readonly levels: readonly CompetencyLevel[]
}

/** The competencies of the framework in force, in its own order. */
export const competencies = (): readonly Competency[] => adopted() ?? framework

export const competencyOf = (slug: string): Competency | undefined =>
  competencies().find(competency => competency.slug === slug)

/** The name to show; a slug that the framework no longer knows stands for itself. */
export const competencyName = (slug: string, language: Language): string =>
  competencyOf(slug)?.name[language] ?? slug
