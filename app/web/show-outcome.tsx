import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * What a sent form came to is brought into view, where it stands above or below what one sees; where the page changed so that
 * nothing has the focus any more, it goes there.
 */
export function ShowOutcome() {
  const { state, formMethod } = useNavigation()
  const isSent = useRef(false)
  useEffect(() => {
    if (formMethod && formMethod !== 'GET') isSent.current = true
    if (state !== 'idle' || !isSent.current) return
    isSent.current = false
    const outcome = document.querySelector<HTMLElement>('main :is([data-outcome], [aria-invalid=true])')
    if (!outcome) return
    if (!isInView(outcome)) outcome.scrollIntoView({ block: 'center' })
    if (document.activeElement !== document.body) return
    if ('outcome' in outcome.dataset) outcome.tabIndex = -1
    outcome.focus({ preventScroll: true })
  }, [state, formMethod])
  return null
}

function isInView(element: Element) {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
