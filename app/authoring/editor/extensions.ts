import { type AnyExtension, Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { UniqueID } from '@tiptap/extension-unique-id'
import { Placeholder } from '@tiptap/extensions/placeholder'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { newId } from '#app/web/id.ts'
import { namedNodes } from '../blocks/named.ts'
import { lessonNodes } from '../blocks/nodes.ts'
import { blockNamed } from '../blocks/registry.ts'
import { editableNodeOf } from './block-view.tsx'
import { focusInside } from './insert-block.ts'
import { renewedIn } from './renewed.ts'
import { SectionKeys } from './sections.ts'
import { TableKeys } from './tables.tsx'

/** Everything the editor knows beside the menus. */
export const writingExtensions = (placeholder: () => string): AnyExtension[] => [
  ...lessonNodes(editableNodeOf),
  UniqueID.configure({
    types: [...namedNodes],
    generateID: () => newId(),
    filterTransaction: transaction => !isChangeOrigin(transaction),
  }),
  Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
  LastLine,
  UniqueInside,
  Keys,
  SectionKeys,
  TableKeys,
]

/** A click below the text goes on in a new last line, since what ends with a picture or a table has no place to write. */
const LastLine = Extension.create({
  name: 'lastLine',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleClick(view, _at, event) {
            const last = view.dom.lastElementChild?.getBoundingClientRect()
            const { lastChild, content } = view.state.doc
            if (
              !last ||
              event.clientY <= last.bottom ||
              (lastChild?.isTextblock && lastChild.childCount === 0)
            )
              return false
            return editor.chain().insertContentAt(content.size, { type: 'paragraph' }).focus('end').run()
          },
        },
      }),
    ]
  },
})

/** A pasted copy of a block gets new what inside it must stay unique: the id of a question. */
const UniqueInside = Extension.create({
  name: 'uniqueInside',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        const own = transactions.some(each => each.docChanged && !isChangeOrigin(each))
        if (!own) return null
        const renewed = renewedIn(state.doc, newId)
        if (renewed.length === 0) return null
        const tr = state.tr
        for (const { at, attrs } of renewed) tr.setNodeMarkup(at, undefined, attrs)
        return tr
      },
    }),
  ],
})

/** What plain keys do on blocks: Enter goes into a selected one, and typing never replaces it. */
const Keys = Extension.create({
  name: 'lessonKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (this.editor.isActive('table')) return this.editor.commands.setHardBreak()
        if (!(selection instanceof NodeSelection) || !blockNamed(selection.node.type.name)) return false
        return focusInside(this.editor, String(selection.node.attrs.id))
      },
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          const { selection, schema, tr } = view.state
          if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
          const paragraph = schema.nodes.paragraph?.create(null, schema.text(text))
          if (!paragraph) return false
          tr.insert(selection.to, paragraph)
          tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length))
          view.dispatch(tr.scrollIntoView())
          return true
        },
      },
    }),
  ],
})
