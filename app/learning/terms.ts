import type { Term } from '#app/authoring/blocks/term.ts'
import type { Language } from '#app/web/language.ts'

/** Where a term is explained; not to be opened yet while its lesson is closed. */
export interface TermPlace {
  readonly stepId: string
  readonly lesson: string
  readonly isOpen: boolean
}

export interface ListedTerm {
  readonly term: Term
  readonly places: readonly TermPlace[]
}

/** Terms by their letters; one that is explained in the same words in several lessons stands once. Nameless ones are left out. */
export function inOrder(
  found: readonly (TermPlace & { readonly term: Term })[],
  language: Language,
): readonly ListedTerm[] {
  const terms = new Map<string, { readonly term: Term; readonly places: TermPlace[] }>()
  for (const { term, ...place } of found) {
    if (!term.term.trim()) continue
    const key = JSON.stringify([term.term, term.short, term.meaning, term.source])
    const listed = terms.get(key) ?? { term, places: [] }
    if (!listed.places.some(({ stepId }) => stepId === place.stepId)) listed.places.push(place)
    terms.set(key, listed)
  }
  const { compare } = new Intl.Collator(language, { sensitivity: 'base', numeric: true })
  return [...terms.values()].toSorted((a, b) => compare(a.term.term.trim(), b.term.term.trim()))
}
