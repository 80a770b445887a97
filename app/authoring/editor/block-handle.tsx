import type { Editor } from '@tiptap/core'
import { GripVertical } from 'lucide-react'
import { type DragEvent, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { later } from '#app/ui/later.tsx'
import { useWords } from '#app/web/words.tsx'
import { useBlockName } from './block-name.ts'
import { blockMenuWords } from './block-words.ts'
import { beginDrag, endDrag } from './drag-block.ts'
import { placeIn, placeOf } from './insert-block.ts'
import { type Spot, spotAt, spotOf } from './spot.ts'
import { useEditorState } from './use-editor-state.ts'

const BlockMenu = later(() => import('./block-menu.tsx'))

const nameOf = (spot: Spot | null) => (spot ? String(spot.node.attrs.id ?? '') : '')

/** The name of the block that has the focus: one whose field is written in, or else the one the cursor stands in. */
export function blockInUse({ view, state }: Editor): string {
  const field = document.activeElement?.closest<HTMLElement>('[data-id]')
  const inField = field && field !== view.dom && view.dom.contains(field) ? field.dataset.id : undefined
  return inField ?? nameOf(spotOf(state))
}

/** The name of the block at this height beside or under the pointer. */
export function blockUnder({ view, state }: Editor, { clientX, clientY }: MouseEvent): string {
  const { left, right } = view.dom.getBoundingClientRect()
  const under = document.elementFromPoint(Math.min(Math.max(clientX, left + 2), right - 2), clientY)
  const named = under?.closest<HTMLElement>('[data-id]')
  const at = named && view.dom.contains(named) ? placeIn(state.doc, named.dataset.id ?? '') : null
  return at === null ? '' : nameOf(spotAt(state.doc, at))
}

export interface BlockHandleProps {
  readonly editor: Editor
  /** The block under the pointer; empty when there is none. */
  readonly hovered: string
  /** The block whose menu is open. */
  readonly menuOf: string | null
  readonly ask: (id: string | null) => void
}

/** Beside the block under the pointer, or at the cursor: drags the block, and opens its menu. */
export function BlockHandle({ editor, hovered, menuOf, ask }: BlockHandleProps) {
  const t = useWords(blockMenuWords)
  const called = useBlockName()
  const frame = useRef<HTMLDivElement>(null)
  const spot = useEditorState(
    editor,
    at => spotNamed(at, menuOf ?? hovered) ?? spotOf(at.state),
    (a, b) => a?.at === b?.at && a?.node === b?.node,
  )
  usePlacing(editor, frame, spot)
  if (!spot) return null
  const id = nameOf(spot)
  return (
    <div ref={frame} className="lesson-handle" data-of={id} data-open={menuOf !== null || undefined}>
      <button
        type="button"
        draggable
        tabIndex={-1}
        aria-label={t('handle', { block: called(spot.node) })}
        aria-haspopup="menu"
        aria-expanded={menuOf !== null}
        title={t('handle', { block: called(spot.node) })}
        onMouseDown={event => event.stopPropagation()}
        onClick={() => ask(id)}
        onDragStart={(event: DragEvent) => beginDrag(editor, id, event.nativeEvent)}
        onDragEnd={() => endDrag(editor)}
      >
        <GripVertical aria-hidden size={18} strokeWidth={1.75} />
      </button>
      {menuOf !== null && (
        <BlockMenu
          key={menuOf}
          editor={editor}
          spot={spot}
          ask={ask}
          trigger={<span aria-hidden className="absolute top-7 left-0 size-px" />}
        />
      )}
    </div>
  )
}

function spotNamed(editor: Editor, id: string): Spot | null {
  const at = id ? placeOf(editor, id) : null
  return at === null ? null : spotAt(editor.state.doc, at)
}

/** Lays the frame over the block, again whenever the text grows or changes. */
function usePlacing(editor: Editor, frame: RefObject<HTMLElement>, spot: Spot | null) {
  const now = useRef(spot)
  now.current = spot
  useLayoutEffect(() => place(editor, frame.current, spot), [editor, frame, spot])
  useEffect(() => {
    let asked = 0
    const again = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => place(editor, frame.current, now.current))
    }
    const watch = new ResizeObserver(again)
    watch.observe(editor.view.dom)
    return () => {
      cancelAnimationFrame(asked)
      watch.disconnect()
    }
  }, [editor, frame])
}

function place({ view }: Editor, frame: HTMLElement | null, spot: Spot | null) {
  const dom = spot && view.nodeDOM(spot.at)
  const around = frame?.offsetParent
  if (!frame || !around || !(dom instanceof HTMLElement)) return
  const block = dom.getBoundingClientRect()
  const page = around.getBoundingClientRect()
  frame.style.top = `${block.top - page.top - around.clientTop}px`
  frame.style.left = `${block.left - page.left - around.clientLeft}px`
  frame.style.width = `${block.width}px`
  frame.style.height = `${block.height}px`
}
