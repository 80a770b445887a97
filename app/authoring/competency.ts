import type { Language } from '#app/web/language.ts'
import framework from '#content/competencies.json'

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

/** The competencies of the framework in use, in its own order. */
export const competencies: readonly Competency[] = framework

const bySlug = new Map(competencies.map(competency => [competency.slug, competency]))

export const competencyOf = (slug: string): Competency | undefined => bySlug.get(slug)

/** The name to show; a slug that the framework no longer knows stands for itself. */
export const competencyName = (slug: string, language: Language): string =>
  bySlug.get(slug)?.name[language] ?? slug
