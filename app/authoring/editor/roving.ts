import { type KeyboardEvent, useState } from 'react'

const tools = 'button:not(:disabled), select:not(:disabled)'

/** A toolbar is one stop for Tab; within it the arrow keys move (WAI-ARIA toolbar pattern). */
export function useRoving() {
  const [current, setCurrent] = useState(0)
  return {
    /** For the tool at `index`. */
    tabIndexAt: (index: number) => (index === current ? 0 : -1),
    bar: {
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const all = [...event.currentTarget.querySelectorAll<HTMLElement>(tools)]
        const at = all.indexOf(document.activeElement as HTMLElement)
        // Tools that a narrow bar hides are passed over.
        const seen = all.filter(tool => tool.getClientRects().length > 0)
        const next = nextOf(event.key, seen.indexOf(all[at]!), seen.length)
        const tool = next === null || at < 0 ? undefined : seen[next]
        if (!tool) return
        event.preventDefault()
        setCurrent(all.indexOf(tool))
        tool.focus()
      },
      onFocus(event: { currentTarget: HTMLElement; target: EventTarget }) {
        const all = [...event.currentTarget.querySelectorAll<HTMLElement>(tools)]
        const at = all.indexOf(event.target as HTMLElement)
        if (at >= 0) setCurrent(at)
      },
    },
  }
}

function nextOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
