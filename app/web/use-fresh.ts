import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * What this page's loader says by now: looked at every `pulse` milliseconds while `isWanted` and in sight, and at once when it
 * comes into sight again. Undefined before the first look. Apart from the page, whose forms would forget what they were answered.
 */
export function useFresh<T>(pulse: number, isWanted: (told: T | undefined) => boolean): T | undefined {
  const { pathname } = useLocation()
  const { data, load, state } = useFetcher()
  const told = data as T | undefined
  const looksAgain = state === 'idle' && isWanted(told)
  useEffect(() => {
    if (!looksAgain) return
    const look = () => document.visibilityState === 'visible' && load(pathname)
    const timer = setTimeout(look, pulse)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [looksAgain, load, pathname, pulse])
  return told
}
