import { useLayoutEffect, useState } from 'react'

const key = 'bina-writing-alone'

/** Focus mode: everything beside the page disappears. This device remembers it. */
export function useAlone(page: HTMLElement | null): [boolean, () => void] {
  const [alone, setAlone] = useState(() => remembered())
  useLayoutEffect(() => (alone && page ? leftAlone(page) : undefined), [alone, page])
  const toggle = () => {
    setAlone(!alone)
    remember(!alone)
  }
  return [alone, toggle]
}

const staying = 'script, style, link, dialog, [hidden], [aria-live], [role="status"]'

/** Puts away whatever stands beside the way from the page to the body; what speaks to the person stays. */
function leftAlone(page: HTMLElement): () => void {
  const away: Element[] = []
  for (let at: HTMLElement = page; at.parentElement && at !== document.body; at = at.parentElement)
    for (const beside of at.parentElement.children)
      if (beside !== at && !beside.matches(staying)) away.push(beside)
  for (const each of away) each.setAttribute('hidden', '')
  return () => {
    for (const each of away) each.removeAttribute('hidden')
  }
}

// A device may refuse to remember anything; the mode then lasts as long as the page.
function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function remember(alone: boolean) {
  try {
    if (alone) localStorage.setItem(key, '')
    else localStorage.removeItem(key)
  } catch {}
}
