import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Whether the device says that it is connected; on the server and while hydrating, yes. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  )

function listen(change: () => void) {
  window.addEventListener('online', change)
  window.addEventListener('offline', change)
  return () => {
    window.removeEventListener('online', change)
    window.removeEventListener('offline', change)
  }
}

/**
 * Calls `send` whenever it is worth trying the network again: the device is connected again, or the page is looked at again after
 * it was away. What waits may be sent twice, so `send` must bear that.
 */
export function useBackOnline(send: () => void) {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const retry = () => {
      if (navigator.onLine && document.visibilityState === 'visible') latest.current()
    }
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', retry)
    return () => {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
    }
  }, [])
}
