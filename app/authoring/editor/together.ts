import { type AnyExtension, type Editor, Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { yCursorPlugin, yUndoPluginKey } from '@tiptap/y-tiptap'
import { textField } from '../together/said.ts'
import type { WritingTogether } from '../together/writing-together.ts'
import { KeepPlace } from './keep-place.ts'
import { type Someone, toneOf } from './others.ts'

/** The text is the shared one: others' changes come in, one's own can be undone without undoing theirs, carets are seen. */
export const togetherExtensions = ({ text, awareness }: WritingTogether): AnyExtension[] => [
  Collaboration.configure({ document: text, field: textField }),
  KeepPlace,
  Extension.create({
    name: 'othersCarets',
    addProseMirrorPlugins: () =>
      awareness ? [yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf })] : [],
  }),
]

/** Does something that is undone by itself: not together with what was typed just before or is typed just after. */
export function asOneStep(editor: Editor, change: () => void) {
  const { undoManager } = yUndoPluginKey.getState(editor.state) ?? {}
  undoManager?.stopCapturing()
  change()
  undoManager?.stopCapturing()
}

/** A line where the other stands, with their name above it. */
function caretOf(user: Someone | undefined): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `others-caret ${toneOf(user?.id)}`
  const name = document.createElement('span')
  name.className = 'others-name'
  name.textContent = user?.name ?? ''
  caret.append(name)
  return caret
}

const selectionOf = () => ({ class: 'others-selection' })
