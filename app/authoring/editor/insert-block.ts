import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { AnyBlock, Desk } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { section } from '../blocks/section.ts'
import { asOneStep } from './together.ts'

/** Puts a new block where the cursor is, with `given` over its initial attributes, and leads the cursor into it. */
export function insertBlock(
  editor: Editor,
  block: AnyBlock,
  desk: Pick<Desk, 'newId'>,
  given: Readonly<Record<string, unknown>> = {},
) {
  const id = desk.newId()
  // At once, where the editor's own command waits for the next frame and takes the focus from the block's field again.
  editor.view.focus()
  asOneStep(editor, () =>
    editor
      .chain()
      .insertContent({
        type: block.name,
        attrs: { ...block.initial(desk), ...given, id },
        ...(block.holds && { content: begunIn(block) }),
      })
      .run(),
  )
  enter(editor, id)
}

const begunIn = ({ sections }: AnyBlock): JSONContent[] =>
  sections ? Array.from({ length: sections.least }, blankSection) : [{ type: 'paragraph' }]

export const blankSection = (): JSONContent => ({ type: section.name, content: [{ type: 'paragraph' }] })

/** The place of the block with an id; null when it is gone. */
export const placeOf = (editor: Editor, id: string): number | null => placeIn(editor.state.doc, id)

export function placeIn(doc: Node, id: string): number | null {
  let found: number | null = null
  doc.descendants((node, at) => {
    if (node.attrs.id === id) found = at
    return found === null && !node.isTextblock
  })
  return found
}

/** Leads to a block: into its text, or to its first field where that comes first. */
export function enter(editor: Editor, id: string) {
  const at = placeOf(editor, id)
  if (at === null) return
  const { state, view } = editor
  const node = state.doc.nodeAt(at)
  const selection = node?.isAtom
    ? NodeSelection.create(state.doc, at)
    : TextSelection.near(state.doc.resolve(at + 1))
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  if (node && beginsWithField(node)) focusSoon(editor, id)
}

const beginsWithField = ({ isAtom, type }: Node) =>
  isAtom || type.name === section.name || blockNamed(type.name)?.sections !== undefined

/** Leads to the block that a link to this page names, as soon as the text is there. */
export function arrive(editor: Editor, id: string, tries = 100) {
  setTimeout(() => {
    if (editor.isDestroyed) return
    const at = placeOf(editor, id)
    if (at !== null && editor.view.dom.isConnected) {
      enter(editor, id)
      editor.view.focus()
      const dom = editor.view.nodeDOM(at)
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
    } else if (tries > 0) arrive(editor, id, tries - 1)
  }, 30)
}

const fields = 'input:not([type=hidden]), select, textarea, button'

/** Sets the focus on the first field of a block or section; false when it has none yet. */
export function focusInside(editor: Editor, id: string): boolean {
  const at = placeOf(editor, id)
  const dom = at === null ? null : editor.view.nodeDOM(at)
  if (editor.view.dom.querySelector('[data-block-waits]')) return false
  const field = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(fields) : null
  field?.focus()
  return field !== null
}

/**
 * The same once the block's view is loaded and drawn, which may be a moment after its node; not when the author went elsewhere.
 * Letters typed until then are for that field.
 */
export function focusSoon(editor: Editor, id: string) {
  if (focusInside(editor, id)) return
  const { selection } = editor.state
  const letters = holdLetters(editor)
  const look = (tries: number) =>
    setTimeout(() => {
      const isElsewhere = editor.isDestroyed || !editor.state.selection.eq(selection)
      if (!isElsewhere && !focusInside(editor, id) && tries > 0) look(tries - 1)
      else letters.release()
    }, 10)
  look(300)
}

/** Keeps what is typed into the text, until it is released into the field that has the focus then, or else into the text. */
function holdLetters({ view }: Editor) {
  let held = ''
  function onKeyDown(event: KeyboardEvent) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    held += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  view.dom.addEventListener('keydown', onKeyDown, { capture: true })
  return {
    release() {
      view.dom.removeEventListener('keydown', onKeyDown, { capture: true })
      if (!held) return
      const isInField = document.activeElement?.matches('input, textarea')
      if (isInField) document.execCommand('insertText', false, held)
      else if (view.hasFocus()) typeInto(view, held)
    },
  }
}

function typeInto(view: EditorView, words: string) {
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(words, from, to)
  const isTaken = view.someProp('handleTextInput', handle => handle(view, from, to, words, insert))
  if (!isTaken) view.dispatch(insert())
}
