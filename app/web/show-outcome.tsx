import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** What a sent form came to is brought into view, where it stands above or below what one sees. */
export function ShowOutcome() {
  const { state, formMethod } = useNavigation()
  const isSent = useRef(false)
  useEffect(() => {
    if (formMethod && formMethod !== 'GET') isSent.current = true
    if (state !== 'idle' || !isSent.current) return
    isSent.current = false
    const outcome = document.querySelector('main [data-outcome]')
    if (outcome && !isInView(outcome)) outcome.scrollIntoView({ block: 'center' })
  }, [state, formMethod])
  return null
}

function isInView(element: Element) {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
