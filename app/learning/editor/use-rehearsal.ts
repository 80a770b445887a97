import { useEffect, useState } from 'react'
import type { Rehearsal } from '../rehearsal/rehearse.ts'

/** What a rehearsal came to, as far as the picture shows it. */
export type Crowd = Pick<Rehearsal, 'learners' | 'worst' | 'at'>

/** A rehearsal of the draft that the server has, made anew whenever it has another; null while it is not wanted or not there yet. */
export function useRehearsal(pathId: string, revision: number, isWanted: boolean): Crowd | null {
  const [crowd, setCrowd] = useState<Crowd | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another rehearsal
  useEffect(() => {
    if (!isWanted) return setCrowd(null)
    const asking = new AbortController()
    fetch(`/paths/${pathId}/draft/rehearsal`, { signal: asking.signal })
      .then(answer => (answer.ok ? answer.json() : null))
      .then(setCrowd)
      .catch(() => undefined)
    return () => asking.abort()
  }, [pathId, revision, isWanted])
  return isWanted ? crowd : null
}
