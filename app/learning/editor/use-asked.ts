import { useEffect, useState } from 'react'

/** What the server says of the draft that it has, asked anew whenever it has another; null while it is not wanted or not there yet. */
export function useAsked<T>(address: string, revision: number, isWanted: boolean): T | null {
  const [said, setSaid] = useState<T | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another revision something else is said
  useEffect(() => {
    if (!isWanted) return setSaid(null)
    const asking = new AbortController()
    fetch(address, { signal: asking.signal })
      .then(answer => (answer.ok ? answer.json() : null))
      .then(setSaid)
      .catch(() => undefined)
    return () => asking.abort()
  }, [address, revision, isWanted])
  return isWanted ? said : null
}
