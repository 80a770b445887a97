import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '#app/web/id.ts'
import { admissions, libraryPurposes, purposeFor } from '../media-kind.ts'
import { type News, type Sending, sendInPieces } from './send.ts'

export interface Uploading {
  readonly id: string
  readonly file: File
  readonly news: News | { readonly state: 'wait' }
}

/** Files that go at the same time; the others wait for their turn. */
const atOnce = 3

const isUnderWay = ({ news: { state } }: Uploading) => ['going', 'lost', 'finishing'].includes(state)

/** Files on their way into the library; `done` hears of each that was kept. */
export function useUploads(done: () => void) {
  const [files, setFiles] = useState<readonly Uploading[]>([])
  const sendings = useRef(new Map<string, Sending>())
  const heard = useRef(done)
  heard.current = done

  const tell = useCallback((id: string, news: News) => {
    setFiles(before => before.map(each => (each.id === id ? { ...each, news } : each)))
    if (news.state === 'done') heard.current()
  }, [])

  useEffect(() => {
    const free = atOnce - files.filter(isUnderWay).length
    const next = files.filter(({ id, news }) => news.state === 'wait' && !sendings.current.has(id))
    for (const { id, file } of next.slice(0, Math.max(0, free)))
      sendings.current.set(
        id,
        sendInPieces(file, { use: 'library' }, news => tell(id, news)),
      )
  }, [files, tell])

  // Whoever leaves the page pauses; what was sent stays, and goes on when the file is chosen again.
  useEffect(() => {
    const all = sendings.current
    return () => {
      for (const sending of all.values()) sending.pause()
    }
  }, [])

  return {
    files,
    add: (chosen: Iterable<File>) =>
      setFiles(before => [
        ...before,
        ...[...chosen].map(file => ({
          id: newId(),
          file,
          news: refusedAhead(file) ?? ({ state: 'wait' } as const),
        })),
      ]),
    pause: (id: string) => sendings.current.get(id)?.pause(),
    go: (id: string) => sendings.current.get(id)?.go(),
    remove(id: string) {
      sendings.current.get(id)?.cancel()
      sendings.current.delete(id)
      setFiles(before => before.filter(each => each.id !== id))
    },
  }
}

/** What a browser already knows of a file may be enough to refuse it; its bytes have the last word on the server. */
function refusedAhead({ name, type: told, size }: File): News | null {
  if (size === 0) return { state: 'refused', reason: 'empty' }
  // Where Excel is installed, browsers take a table for one of its own.
  const type = name.toLowerCase().endsWith('.csv') ? 'text/csv' : told
  const purpose = type ? purposeFor(type, libraryPurposes) : undefined
  if (type && !purpose) return { state: 'refused', reason: 'wrongType' }
  const most = purpose ? admissions[purpose].megabytes : admissions.film.megabytes
  return size > most * 1024 * 1024 ? { state: 'refused', reason: 'tooLarge' } : null
}
