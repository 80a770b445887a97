import type { Editor } from '@tiptap/core'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import { kindNamed } from '../blocks/registry.ts'
import { schemaOf } from '../blocks/schema.ts'
import { fieldWordsIn, saying } from './field-words.ts'
import type { Found } from './find.ts'

const fields = 'input:not([type=hidden]), textarea'

/** Puts other words in the field of a block; false when the field has no room for them. */
export function replaceInField(tr: Transaction, { from, field }: Found, words: string): boolean {
  const node = tr.doc.nodeAt(from)
  const kind = node && kindNamed(node.type.name)
  if (!node || !kind || !field) return false
  const before =
    [...fieldWordsIn(node.attrs)].find(({ path }) => path.join() === field.path.join())?.said ?? ''
  const said = before.slice(0, field.start) + words + before.slice(field.end)
  const attrs = saying(node.attrs, field.path, said)
  const { id: _, ...own } = attrs
  if (!schemaOf(kind).safeParse(own).success) return false
  tr.setNodeMarkup(from, undefined, attrs)
  return true
}

/** Opens the block and brings the field with a match into view; `andFocus` goes on writing there. */
export function showField(editor: Editor, found: Found, andFocus = false, tries = 60) {
  const { state, view } = editor
  const node = state.doc.nodeAt(found.from)
  if (!node || !found.field) return
  const isSelected = state.selection instanceof NodeSelection && state.selection.from === found.from
  if (node.isAtom && !isSelected)
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, found.from)))
  for (const shown of view.dom.querySelectorAll('[data-found-now]')) shown.removeAttribute('data-found-now')
  const field = fieldOf(editor, found)
  if (field) {
    field.setAttribute('data-found-now', '')
    field.scrollIntoView({ block: 'center' })
    if (andFocus) {
      field.focus()
      field.setSelectionRange(found.field.start, found.field.end)
    }
  } else if (tries > 0 && !editor.isDestroyed)
    // Its view is loaded and drawn a moment after it was opened.
    setTimeout(() => showField(editor, found, andFocus, tries - 1), 30)
}

/** The field that shows what stands there; of several that say the same, the one in the same order. */
function fieldOf(editor: Editor, { from, field }: Found) {
  const dom = editor.view.nodeDOM(from)
  const node = editor.state.doc.nodeAt(from)
  if (!(dom instanceof HTMLElement) || !node || !field) return null
  const alike = [...fieldWordsIn(node.attrs)].filter(({ said }) => said === field.said)
  const turn = alike.findIndex(({ path }) => path.join() === field.path.join())
  const shown = [...dom.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)]
  const saying = shown.filter(({ value }) => value === field.said)
  return saying[turn] ?? saying[0] ?? null
}
