import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { placeOf } from './insert-block.ts'
import { moveBlockTo } from './move-block.ts'
import { asOneStep } from './together.ts'

// By name, not by place: while one drags, others may write above.
const dragged = new WeakMap<Editor, string>()

/** Takes a block up; ProseMirror shows where it would go. */
export function beginDrag(editor: Editor, id: string, event: DragEvent) {
  const { view, state } = editor
  const at = placeOf(editor, id)
  if (at === null || !event.dataTransfer) return
  const slice = NodeSelection.create(state.doc, at).content()
  const { dom, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', dom.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = 'move'
  const shown = view.nodeDOM(at)
  if (shown instanceof HTMLElement) event.dataTransfer.setDragImage(shown, 0, 0)
  view.dragging = { slice, move: true }
  dragged.set(editor, id)
}

export function endDrag(editor: Editor) {
  dragged.delete(editor)
  editor.view.dragging = null
}

/** Puts the block taken up where it is let go; false when none was. */
export function dropBlock(editor: Editor, event: DragEvent): boolean {
  const id = dragged.get(editor)
  if (id === undefined) return false
  dragged.delete(editor)
  const at = placeOf(editor, id)
  const under = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (at === null || !under) return true
  const { doc } = editor.state
  const to = dropPoint(doc, under.pos, NodeSelection.create(doc, at).content()) ?? under.pos
  asOneStep(editor, () => moveBlockTo(editor, at, to))
  editor.view.focus()
  return true
}
