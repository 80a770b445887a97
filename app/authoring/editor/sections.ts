import { type Editor, Extension } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { SectionRules } from '../blocks/block.ts'
import { blockNamed } from '../blocks/registry.ts'
import { section } from '../blocks/section.ts'
import { blankSection, enter, focusSoon } from './insert-block.ts'
import { moveBlock } from './move-block.ts'
import { asOneStep } from './together.ts'

export interface SectionPlace {
  /** Counted from 1. */
  readonly number: number
  readonly count: number
  /** Name of the block it stands in. */
  readonly within: string
}

/** Where the section at a place stands in its block; null when there is none. */
export function placeOfSection({ state }: Editor, at: number | undefined): SectionPlace | null {
  const $at = at === undefined || at > state.doc.content.size ? null : state.doc.resolve(at)
  if (!$at || $at.nodeAfter?.type.name !== section.name) return null
  return { number: $at.index() + 1, count: $at.parent.childCount, within: $at.parent.type.name }
}

export const rulesIn = (place: SectionPlace): SectionRules | undefined => blockNamed(place.within)?.sections

/** Adds a section at the end of the block at a place, or after the section there, and leads to its title. */
export function addSection(editor: Editor, at: number | undefined) {
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node) return
  const to = at + node.nodeSize - (node.type.name === section.name ? 0 : 1)
  asOneStep(editor, () => editor.commands.insertContentAt(to, blankSection(), { updateSelection: false }))
  const added = editor.state.doc.nodeAt(to)
  if (added) enter(editor, String(added.attrs.id))
}

/** Exchanges a section with its neighbour; its title keeps the focus. */
export function moveSection(editor: Editor, at: number | undefined, by: -1 | 1) {
  const id = at === undefined ? null : editor.state.doc.nodeAt(at)?.attrs.id
  if (moveBlock(editor, at, by)) focusSoon(editor, String(id))
}

/** Takes a section out, unless its block needs it, and leads to its neighbour's title. */
export function removeSection(editor: Editor, at: number | undefined) {
  const place = placeOfSection(editor, at)
  if (at === undefined || !place || place.count <= (rulesIn(place)?.least ?? 1)) return
  const $at = editor.state.doc.resolve(at)
  const neighbour = $at.nodeBefore ?? $at.parent.child($at.index() + 1)
  const after = at + $at.nodeAfter!.nodeSize
  asOneStep(editor, () => editor.view.dispatch(editor.state.tr.delete(at, after)))
  enter(editor, String(neighbour.attrs.id))
}

/** What a key does in a title: Enter and the arrows lead into the text around it. False when it does nothing. */
export function onTitleKey(editor: Editor, at: number | undefined, key: string): boolean {
  const { doc, tr } = editor.state
  if (at === undefined || !['Enter', 'ArrowDown', 'ArrowUp'].includes(key)) return false
  const there =
    key === 'ArrowUp' ? Selection.findFrom(doc.resolve(at), -1) : Selection.near(doc.resolve(at + 1))
  if (!there) return false
  editor.view.dispatch(tr.setSelection(there).scrollIntoView())
  editor.view.focus()
  return true
}

/** Keys for blocks with titles: arrows lead from the text to the titles around it, and on. */
export const SectionKeys = Extension.create({
  name: 'sectionKeys',
  priority: 900,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      ArrowUp: () => titleAt(editor, 'up'),
      ArrowDown: () => titleAt(editor, 'down'),
      'Mod-Enter': () => {
        const at = sectionAround(editor)
        const place = at === null ? null : placeOfSection(editor, at)
        if (at === null || !place || place.count >= (rulesIn(place)?.most ?? 0)) return false
        addSection(editor, at)
        return true
      },
      Enter: () => leave(editor),
    }
  },
})

function sectionAround({ state }: Editor): number | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === section.name) return $from.before(depth)
  return null
}

/** Focuses the title over the first line of a block or section, or that of the section after its last line. */
function titleAt(editor: Editor, towards: 'up' | 'down'): boolean {
  const { selection, doc } = editor.state
  const { $head, empty } = selection
  if (!empty || !(selection instanceof TextSelection) || !editor.view.endOfTextblock(towards)) return false
  for (let depth = $head.depth - 1; depth > 0; depth -= 1) {
    const atEdge = $head.index(depth) === (towards === 'up' ? 0 : $head.node(depth).childCount - 1)
    if (!atEdge) return false
    if (towards === 'up') {
      const title = titleIn(editor, $head.before(depth))
      title?.focus()
      if (title) return true
    } else if ($head.node(depth).type.name === section.name) {
      const after = $head.after(depth)
      const title = doc.nodeAt(after) ? titleIn(editor, after) : null
      title?.focus()
      return title !== null
    }
  }
  return false
}

/** The title of the block or section at a place, when it has one of its own. */
function titleIn(editor: Editor, at: number): HTMLElement | null {
  const dom = editor.view.nodeDOM(at)
  const title = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>('[data-block-title]') : null
  return title?.closest('[data-node-view-wrapper]') === dom?.firstChild ? title : null
}

/** Enter in an empty last line of the last section goes on below the block. */
function leave(editor: Editor): boolean {
  const { selection, schema, tr } = editor.state
  const { $head, empty } = selection
  const around = $head.depth - 1
  if (!empty || around < 2 || $head.parent.type !== schema.nodes.paragraph || $head.parent.childCount > 0)
    return false
  const own = $head.node(around)
  const block = $head.node(around - 1)
  const isLast =
    $head.index(around) === own.childCount - 1 && $head.index(around - 1) === block.childCount - 1
  if (own.type.name !== section.name || own.childCount < 2 || !isLast) return false
  const below = $head.after(around - 1)
  tr.insert(below, schema.nodes.paragraph!.create())
  tr.setSelection(TextSelection.create(tr.doc, below + 1))
  tr.delete($head.before(), $head.after())
  editor.view.dispatch(tr.scrollIntoView())
  return true
}
