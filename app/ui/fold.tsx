import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Makes a `details` behave as a menu: it folds away on Escape, on a press beside it, and when the page changes.
 * Without JavaScript it is still a `details` that opens and closes.
 */
export function useFold() {
  const ref = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const place = useRef(key)
  useEffect(() => {
    // Opened before the scripts came, it stays open.
    if (place.current === key) return
    place.current = key
    if (ref.current) ref.current.open = false
  }, [key])
  useEffect(() => {
    const fold = (event: KeyboardEvent | PointerEvent) => {
      const details = ref.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.open = false
        details.querySelector('summary')?.focus()
      } else if (!isWithin(details, event.target)) details.open = false
    }
    document.addEventListener('keydown', fold)
    document.addEventListener('pointerdown', fold)
    return () => {
      document.removeEventListener('keydown', fold)
      document.removeEventListener('pointerdown', fold)
    }
  }, [])
  return { ref }
}

/** The shade behind a sheet belongs to the details but counts as beside it. */
const isWithin = (details: HTMLElement, target: EventTarget | null) =>
  target instanceof Element && details.contains(target) && !target.hasAttribute('data-shade')
