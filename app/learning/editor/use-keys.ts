import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Side } from './add-panel.tsx'
import type { DeskTools } from './editor.tsx'

interface Acts {
  readonly tools: DeskTools
  readonly group: () => void
  readonly edit: () => void
  readonly add: (side: Side) => void
}

const isWriting = (target: EventTarget) =>
  target instanceof Element && target.closest('input, textarea, select') !== null

const moves = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const

/** What keys do on the desk: in the tree, and wherever nothing is being typed. */
export function useKeys({ tools, group, edit, add }: Acts) {
  /** The deed of a key pressed in the tree; undefined for keys that do nothing there. */
  const deedOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const isCommand = ctrlKey || metaKey
    const move = moves[key as keyof typeof moves]
    if (altKey && move) return () => tools.move(move)
    if (key === 'Enter' && altKey) return () => add('inside')
    if (key === 'Enter' && isCommand) return () => add(shiftKey ? 'before' : 'after')
    if (isCommand) return key.toLowerCase() === 'g' ? group : undefined
    if (key === 'Enter' || key === 'F2') return edit
    return key === 'Delete' || key === 'Backspace' ? tools.remove : undefined
  }
  return {
    inTree(event: KeyboardEvent) {
      const deed = deedOf(event)
      if (!deed) return
      event.preventDefault()
      deed()
    },
    everywhere(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || isWriting(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) tools.redo()
      else tools.undo()
    },
    onClipboard(event: ClipboardEvent, what: 'copy' | 'cut' | 'paste') {
      if (isWriting(event.target)) return
      event.preventDefault()
      if (what === 'paste') return tools.pasteFrom(event.clipboardData)
      tools.copyTo(event.clipboardData)
      if (what === 'cut') tools.remove()
    },
  }
}
