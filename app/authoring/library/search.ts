import { isId } from '#app/web/id.ts'
import type { Search } from './files.server.ts'

const kinds = ['image', 'video', 'audio', 'file'] as const
const shelves = ['used', 'unused', 'trash'] as const

/** What an address asks of the library; what it does not understand it leaves out. */
export function searchIn(asked: URLSearchParams): Search {
  const at = new Date(asked.get('at') ?? Number.NaN)
  const id = asked.get('after') ?? ''
  return {
    query: (asked.get('q') ?? '').slice(0, 200),
    kind: kinds.find(kind => kind === asked.get('kind')) ?? null,
    shelf: shelves.find(shelf => shelf === asked.get('shelf')) ?? 'all',
    ...(isId(id) && at.getTime() >= 0 && { after: { at, id } }),
  }
}
