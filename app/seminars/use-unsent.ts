import { useCallback, useEffect, useRef, useState } from 'react'
import { useOnline } from '#app/ui/online.tsx'
import { dropAt, type Kept, keepAt, keptAt, tell, type Unsent, unsentChanged } from './unsent-store.ts'

/** How long to wait before telling again what did not arrive. */
const again = 20_000

/**
 * Tells the server things one after the other: kept on the device first, then told, and told again until they have arrived, also
 * after the page was left. `arrived` gets each with its answer.
 */
export function useUnsent<T extends Unsent, A>(
  place: string,
  url: string | null,
  arrived: (what: T, answer: A) => void,
) {
  const [kept, setKept] = useState<readonly Kept<T>[]>([])
  const isOnline = useOnline()
  const told = useRef(arrived)
  told.current = arrived
  const isTelling = useRef(false)

  const tellAll = useCallback(async () => {
    if (isTelling.current || !url) return
    isTelling.current = true
    try {
      for (;;) {
        const next = keptAt<T>(place).find(({ refused }) => refused === undefined)
        if (!next) return
        const outcome = await tell<A>(url, next.what)
        if (outcome.kind === 'waiting') return
        if (outcome.kind === 'refused') keepAt(place, { what: next.what, refused: outcome.reason })
        else {
          told.current(next.what, outcome.answer)
          dropAt(place, next.what.op)
        }
      }
    } finally {
      isTelling.current = false
    }
  }, [place, url])

  useEffect(() => {
    const look = () => setKept(keptAt<T>(place))
    look()
    for (const sign of [unsentChanged, 'storage']) window.addEventListener(sign, look)
    return () => {
      for (const sign of [unsentChanged, 'storage']) window.removeEventListener(sign, look)
    }
  }, [place])

  const isWaiting = kept.some(({ refused }) => refused === undefined)
  useEffect(() => {
    if (!isWaiting) return
    if (isOnline) void tellAll()
    const timer = setInterval(tellAll, again)
    return () => clearInterval(timer)
  }, [isWaiting, isOnline, tellAll])

  const send = useCallback(
    (what: T) => {
      keepAt(place, { what })
      void tellAll()
    },
    [place, tellAll],
  )
  const forget = useCallback((op: string) => dropAt(place, op), [place])
  return { kept, send, forget }
}
