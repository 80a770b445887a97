import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Found, foundIn } from './find.ts'
import { asOneStep } from './together.ts'

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

const key = new PluginKey<Finding>('finding')

export const findingOf = (state: EditorState): Finding => key.getState(state) ?? nothing

/** Marks what is sought in the text, and goes on doing so while one writes. */
export const finding = Extension.create({
  name: 'finding',
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key,
      state: {
        init: () => nothing,
        apply(tr, now, _before, state) {
          const asked: Sought | { at: number } | undefined = tr.getMeta(key)
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
  const shown = finding.found.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === finding.at ? 'found found-now' : 'found' }),
  )
  return { ...finding, shown: DecorationSet.create(state.doc, shown) }
}

export function seek(editor: Editor, sought: Sought) {
  editor.view.dispatch(editor.state.tr.setMeta(key, sought))
  show(editor)
}

/** Goes to the next match (1) or the one before (-1), around the end too. */
export function step(editor: Editor, by: -1 | 1) {
  const { found, at } = findingOf(editor.state)
  if (found.length === 0) return
  editor.view.dispatch(editor.state.tr.setMeta(key, { at: (at + by + found.length) % found.length }))
  show(editor)
}

/** Puts other words in place of the match one stands at, and goes to the next. */
export function replaceOne(editor: Editor, words: string) {
  const { found, at } = findingOf(editor.state)
  const match = found[at]
  if (!match) return
  asOneStep(editor, () => editor.view.dispatch(replaced(editor.state.tr, match, words)))
  const next = findingOf(editor.state).found.findIndex(each => each.from >= match.from + words.length)
  editor.view.dispatch(editor.state.tr.setMeta(key, { at: Math.max(0, next) }))
  show(editor)
}

/** Replaces every match, to be undone as one; says how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const { found } = findingOf(editor.state)
  const tr = editor.state.tr
  for (const match of [...found].reverse()) replaced(tr, match, words)
  asOneStep(editor, () => editor.view.dispatch(tr))
  return found.length
}

const replaced = (tr: Transaction, { from, to }: Found, words: string) =>
  words ? tr.insertText(words, from, to) : tr.delete(from, to)

/** Ends the search where it stands: the match is selected, and one writes on there. */
export function leaveFinding(editor: Editor) {
  const { found, at } = findingOf(editor.state)
  const match = found[at]
  editor.view.dispatch(editor.state.tr.setMeta(key, { words: '', matchCase: false }))
  if (match) editor.commands.setTextSelection(match)
  editor.view.focus()
}

// The focus stays in the bar, so the text does not follow by itself.
const show = ({ view }: Editor) => view.dom.querySelector('.found-now')?.scrollIntoView({ block: 'center' })
