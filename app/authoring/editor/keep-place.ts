import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** Where one stands in the text: by what stands beside it, and by number. */
interface Standing {
  readonly anchor: Y.RelativePosition | null
  readonly head: Y.RelativePosition | null
  readonly absAnchor?: number | null
  readonly absHead?: number | null
}

interface Binding {
  readonly doc: Y.Doc
  beforeTransactionSelection: Standing | null
}

/**
 * Keeps one's caret beside its letters while others write before it in the same paragraph. The binding takes every change of a
 * paragraph's words for a move of the paragraph, and then puts the caret back by its number, among other letters; it is given
 * that number only where what the caret stood beside is gone.
 */
export const KeepPlace = Extension.create({
  name: 'keepPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: ({ state }) => {
        const { binding } = (ySyncPluginKey.getState(state) ?? {}) as { binding?: Binding }
        if (binding) keepPlace(binding)
        return {}
      },
    }),
  ],
})

function keepPlace(binding: Binding) {
  let standing = binding.beforeTransactionSelection
  const numberFor = (place: Y.RelativePosition | null, number?: number | null) =>
    place && holds(place, binding.doc) ? null : number
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    get: () =>
      standing && {
        ...standing,
        absAnchor: numberFor(standing.anchor, standing.absAnchor),
        absHead: numberFor(standing.head, standing.absHead),
      },
    set: (next: Standing | null) => {
      standing = next
    },
  })
}

/** Whether the block in which a place lies is still in the text. */
function holds(place: Y.RelativePosition, doc: Y.Doc): boolean {
  let item = Y.createAbsolutePositionFromRelativePosition(place, doc)?.type._item
  if (!item) return false
  for (; item; item = (item.parent as Y.AbstractType<unknown>)._item) if (item.deleted) return false
  return true
}
