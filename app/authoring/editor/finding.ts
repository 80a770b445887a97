import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Found, foundIn } from './find.ts'

export interface Sought {
  readonly words: string
  readonly matchCase: boolean
}

export interface Finding extends Sought {
  readonly found: readonly Found[]
  /** Which of them one stands at. */
  readonly at: number
  readonly shown: DecorationSet
}

const nothing: Finding = { words: '', matchCase: false, found: [], at: 0, shown: DecorationSet.empty }

/** Asked by this, the text shows what is sought, or goes to one of the matches. */
export const findingKey = new PluginKey<Finding>('finding')

export const findingOf = (state: EditorState): Finding => findingKey.getState(state) ?? nothing

/** Marks what is sought in the text, and goes on doing so while one writes. */
export const finding = Extension.create({
  name: 'finding',
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key: findingKey,
      state: {
        init: () => nothing,
        apply(tr, now, _before, state) {
          const asked: Sought | { at: number } | undefined = tr.getMeta(findingKey)
          if (asked && 'words' in asked)
            return asked.words ? soughtIn(state, asked, state.selection.from) : nothing
          if (asked) return marked(state, { ...now, at: asked.at })
          return tr.docChanged && now.words ? soughtIn(state, now, placeNow(tr, now)) : now
        },
      },
      props: { decorations: state => findingOf(state).shown },
    }),
  ],
})

const placeNow = (tr: Transaction, { found, at }: Finding) => tr.mapping.map(found[at]?.from ?? 0)

/** Stands at the first match from a place on, else at the first of all. */
function soughtIn(state: EditorState, { words, matchCase }: Sought, from: number): Finding {
  const found = foundIn(state.doc, words, matchCase)
  const at = Math.max(
    0,
    found.findIndex(each => each.from >= from),
  )
  return marked(state, { words, matchCase, found, at, shown: DecorationSet.empty })
}

function marked(state: EditorState, finding: Finding): Finding {
  const shown = finding.found.map(({ from, to, field }, index) =>
    field
      ? Decoration.node(from, to, { class: index === finding.at ? 'found-block found-here' : 'found-block' })
      : Decoration.inline(from, to, { class: index === finding.at ? 'found found-now' : 'found' }),
  )
  return { ...finding, shown: DecorationSet.create(state.doc, shown) }
}
