import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { type Gap, nearestGap, scrollBy } from './gap.ts'

/** What an outline is made of. */
export interface Row {
  readonly table: 'module' | 'part'
  readonly id: string
}

export interface Drag {
  /** What is held and where it would go if let go now. */
  readonly held: { readonly row: Row; readonly gap: Gap | null } | null
  /** What makes a row's handle drag it. */
  readonly handle: (
    row: Row,
  ) => Pick<
    JSX.IntrinsicElements['button'],
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
  >
}

/** Pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 5

/**
 * Drags rows of an outline by mouse, pen or finger. Rows are found by what they carry: modules `data-module`, parts
 * `data-part`. Escape lets go without a change.
 */
export function useDrag(onDrop: (row: Row, gap: Gap) => void): Drag {
  const [held, showHeld] = useState<Drag['held']>(null)
  const latest = useRef<Drag['held']>(null)
  const pressed = useRef<{ row: Row; y: number } | null>(null)
  const pointer = useRef(0)
  const row = held?.row

  // A quick hand has moved and let go before anything is drawn anew: what counts is what it held, not what was shown.
  const hold = useCallback((next: Drag['held']) => {
    latest.current = next
    showHeld(next)
  }, [])

  const letGo = useCallback(() => {
    pressed.current = null
    hold(null)
  }, [hold])

  useEffect(() => {
    if (!row) return
    let asked = 0
    const follow = () => {
      const by = scrollBy(pointer.current, window.innerHeight)
      if (by !== 0 && latest.current) {
        window.scrollBy(0, by)
        hold({ row, gap: nearestGap(gapsFor(row), pointer.current) })
      }
      asked = requestAnimationFrame(follow)
    }
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && letGo()
    asked = requestAnimationFrame(follow)
    window.addEventListener('keydown', leave)
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('keydown', leave)
    }
  }, [row, hold, letGo])

  const handle: Drag['handle'] = row => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return
      pressed.current = { row, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove({ clientY }: PointerEvent) {
      const press = pressed.current
      if (!press || (!latest.current && Math.abs(clientY - press.y) < tremble)) return
      pointer.current = clientY
      hold({ row: press.row, gap: nearestGap(gapsFor(press.row), clientY) })
    },
    onPointerUp() {
      const dropped = latest.current
      letGo()
      if (dropped?.gap) onDrop(dropped.row, dropped.gap)
    },
    onPointerCancel: letGo,
  })
  return { held, handle }
}

function gapsFor(row: Row): readonly Gap[] {
  const modules = [...document.querySelectorAll<HTMLElement>('[data-module]')]
  if (row.table === 'module') {
    const tops = modules.map(module => ({ before: module.dataset.module ?? '', y: topOf(module) }))
    const last = modules.at(-1)
    return [...tops, { before: '', y: last ? bottomOf(last) : 0 }].map(gap => ({ into: '', ...gap }))
  }
  return modules.flatMap(module => {
    const into = module.dataset.module ?? ''
    const parts = [...module.querySelectorAll<HTMLElement>('[data-part]')]
    const tops = parts.map(part => ({ into, before: part.dataset.part ?? '', y: topOf(part) }))
    const end = parts.at(-1) ?? module.querySelector('h2')
    return [...tops, { into, before: '', y: end ? bottomOf(end) : topOf(module) }]
  })
}

const topOf = (element: Element) => element.getBoundingClientRect().top
const bottomOf = (element: Element) => element.getBoundingClientRect().bottom
