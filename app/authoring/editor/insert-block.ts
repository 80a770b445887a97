import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
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
  asOneStep(editor, () =>
    editor
      .chain()
      .focus()
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

/** The same once the block's view is loaded and drawn, which is a moment after its node; not when the author went elsewhere. */
export function focusSoon(editor: Editor, id: string, tries = 100) {
  const { selection } = editor.state
  setTimeout(() => {
    if (editor.isDestroyed || !editor.state.selection.eq(selection) || focusInside(editor, id)) return
    if (tries > 0) focusSoon(editor, id, tries - 1)
  }, 30)
}
