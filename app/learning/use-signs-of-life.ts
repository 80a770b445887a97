import { useEffect } from 'react'

const every = 60_000
const first = 4_000

/** Tells the server now and then that the learner is still here, while the page is seen; missing one costs a minute at most. */
export function useSignsOfLife(action: string, isActive: boolean) {
  useEffect(() => {
    if (!isActive) return
    const tell = () => {
      if (document.visibilityState !== 'visible') return
      void fetch(action, {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }).catch(() => undefined)
    }
    const soon = setTimeout(tell, first)
    const again = setInterval(tell, every)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
    }
  }, [action, isActive])
}
