/** What is found and may be narrowed by. */
export interface Facts {
  readonly kind: string
  readonly minutes: number
  readonly hours: number | null
  readonly language: string
  /** The one it is translated to; null when there is but one. */
  readonly otherLanguage: string | null
  readonly aims: readonly { readonly competency: string; readonly level?: number }[]
}

/** How each narrowing tells a thing apart: the options it answers to. A new one is a line here and its words. */
const options = {
  kind: ({ kind }: Facts) => [kind],
  competency: ({ aims }: Facts) => aims.map(aim => aim.competency),
  level: ({ aims }: Facts) => [...new Set(aims.flatMap(({ level }) => level ?? []).map(String))],
  length: ({ minutes }: Facts) => [minutes <= 15 ? 'short' : minutes <= 60 ? 'medium' : 'long'],
  hours: ({ hours }: Facts) => [hours ? 'some' : 'none'],
  language: ({ language, otherLanguage }: Facts) => [language, ...(otherLanguage ? [otherLanguage] : [])],
} as const

export type FacetName = keyof typeof options
export const facetNames = Object.keys(options) as FacetName[]

/** Chosen options by facet; a facet without one lets everything through. */
export type Chosen = Readonly<Partial<Record<FacetName, string>>>

export interface Facet {
  readonly name: FacetName
  readonly chosen: string | null
  /** Every option there is something for, or that is chosen, with how much would be found with it. */
  readonly options: readonly { readonly value: string; readonly count: number }[]
}

/** Whether a thing answers everything chosen. A level counts for the competency chosen beside it. */
export const answers = (thing: Facts, chosen: Chosen): boolean =>
  facetNames.every(name => {
    const wanted = chosen[name]
    return wanted === undefined || options[name](narrowed(thing, chosen)).includes(wanted)
  })

/** What may be narrowed by, counted under everything chosen in the other facets. */
export function facetsOf(things: readonly Facts[], chosen: Chosen): readonly Facet[] {
  return facetNames.map(name => {
    const { [name]: own, ...others } = chosen
    const counts = new Map<string, number>(own === undefined ? [] : [[own, 0]])
    for (const thing of things)
      for (const value of options[name](thing))
        if (answers(thing, { ...others, [name]: value })) counts.set(value, (counts.get(value) ?? 0) + 1)
    return {
      name,
      chosen: own ?? null,
      options: [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => (a.value < b.value ? -1 : 1)),
    }
  })
}

const narrowed = (thing: Facts, { competency }: Chosen): Facts =>
  competency ? { ...thing, aims: thing.aims.filter(aim => aim.competency === competency) } : thing
