import { z } from 'zod'
import type { After } from './overview.server.ts'
import { type Filter, states } from './state.ts'

/** What the address asks for; whatever does not make sense is left out. */
export function filterOf(search: URLSearchParams): Filter {
  const [unitId, cohortId, pathId] = ['unit', 'cohort', 'path'].map(
    name => z.uuid().safeParse(search.get(name)).data,
  )
  return {
    unitId,
    cohortId,
    pathId,
    state: states.find(state => state === search.get('state')),
    name: search.get('name')?.slice(0, 200) || undefined,
  }
}

export function afterOf(search: URLSearchParams): After | undefined {
  const [rank, name, id] = [
    Number(search.get('rank')),
    search.get('after'),
    z.uuid().safeParse(search.get('id')).data,
  ]
  return rank in states && name && id ? { rank, name, id } : undefined
}
