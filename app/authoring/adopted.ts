import type { Competency } from './competency.ts'

let framework: readonly Competency[] | null = null

/** Puts competencies in force, here and now; null for those of `content/`. */
export function adopt(other: readonly Competency[] | null): void {
  framework = other
}

/** The competencies in force where they are not those of `content/`. */
export const adopted = (): readonly Competency[] | null => framework
