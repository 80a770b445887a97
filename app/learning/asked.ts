import { facetNames } from './facets.ts'
import type { Asked } from './finding.server.ts'

/** The search that an address asks for; what it says wrongly is left out. */
export function askedIn({ searchParams }: URL): Asked {
  const chosen = facetNames.flatMap(name => {
    const value = searchParams.get(name)?.slice(0, 60)
    return value && value !== 'all' ? [[name, value]] : []
  })
  const page = Number(searchParams.get('page') ?? 1)
  return {
    search: searchParams.get('search')?.trim().slice(0, 200) ?? '',
    chosen: Object.fromEntries(chosen),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}
